import { fold } from '../language/fold.ts'

const endWords =
  'ende beenden aus stopp schluss end off stop none кінець стоп вимкнути конец выключить إيقاف إنهاء وقف پایان خاموش توقف bitir dur kapat fin arrêt arrêter'

/** Stand before or after without changing what is meant. */
const fillers =
  'bis zum einschließlich für lang until till to for the incl including до на включно включительно حتى إلى لمدة غاية تا برای kadar için boyunca jusqu au à pour pendant le'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))
const filler = set(fillers)
const end = set(endWords)

export const isFiller = (word: string): boolean => filler.has(word)
export const isEnd = (folded: string): boolean => end.has(folded)
