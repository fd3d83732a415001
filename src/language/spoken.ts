import type { Language } from './languages.ts'
const codes = ['de','en','uk','ru','ar','fa','tr','fr','prs','kmr','ckb','ps','ti','so','es','pl']
export const isSpoken = (code: string): boolean => codes.includes(code)
export const spokenName = (code: string, reader: Language): string => new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code
export const findSpoken = (typed: string, reader: Language): string | undefined => codes.find((c) => spokenName(c, reader).toLowerCase() === typed.toLowerCase())
