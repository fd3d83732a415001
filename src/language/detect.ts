import type { Language } from './languages.ts'
export function detectLanguage(_text: string): { language: Language; certain: boolean } | undefined { return undefined }
