import { type DestinationStream, pino } from 'pino'
import type { Config } from './config.ts'

/**
 * What a line may hold besides its sentence. There is no field for a name, a text, a Telegram id or a token, and what
 * is not listed here does not come out, so nothing has to be redacted afterwards.
 */
const words = [
  'update',
  'delivery',
  'job',
  'kind',
  'feature',
  'method',
  'reason',
  'database',
  'migration',
  'language',
  'version',
  'host',
  'signal',
] as const
const numbers = ['count', 'attempt', 'status', 'milliseconds', 'seconds', 'port'] as const

export type LogFields = Readonly<
  { [Word in (typeof words)[number]]?: string | undefined } & {
    [Amount in (typeof numbers)[number]]?: number | undefined
  } & { error?: unknown }
>

/** A sentence that stands in the source. One put together at run time could carry what people wrote, so it does not compile. */
type Sentence<Text extends string> = Record<never, never> extends Record<Text, unknown> ? never : Text

type Write = <const Text extends string>(what: Text & Sentence<Text>, fields?: LogFields) => void

export type Log = Readonly<Record<'debug' | 'info' | 'warn' | 'error' | 'fatal', Write>> & {
  /** The same log; every line of it carries these fields too. */
  with(fields: LogFields): Log
}

/** JSON lines, on stdout unless told otherwise. */
export function createLog(
  level: Config['logLevel'],
  destination: DestinationStream = pino.destination({ sync: true }),
): Log {
  const lines = pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: 'what',
    },
    destination,
  )

  const logWith = (always: LogFields): Log => {
    const write =
      (level: keyof Omit<Log, 'with'>): Write =>
      (what, fields) =>
        lines[level](allowed({ ...always, ...fields }), what)
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      fatal: write('fatal'),
      with: (fields) => logWith({ ...always, ...fields }),
    }
  }
  return logWith({})
}

function allowed(fields: LogFields): object {
  return Object.fromEntries([
    ...words.filter((name) => fields[name] !== undefined).map((name) => [name, identifier(String(fields[name]))]),
    ...numbers.filter((name) => fields[name] !== undefined).map((name) => [name, Number(fields[name])]),
    ...(fields.error === undefined ? [] : [['error', reduced(fields.error)]]),
  ])
}

/** A word of the program's own: one without spaces, not a bare number (a Telegram id), not `number:letters` (a token). */
function identifier(value: string): string {
  return /^[\w.:/-]{1,80}$/.test(value) && !/^-?\d+$/.test(value) && !/\d{5,}:[\w-]{20,}/.test(value)
    ? value
    : '(withheld)'
}

/** Messages of errors quote what people wrote, and addresses with the token in them: only name, code and places stay. */
function reduced(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, error_code, cause, error: wrapped } = error as ErrorLike
  const inner = cause ?? wrapped
  return {
    name: identifier(error.name),
    ...(typeof (code ?? error_code) === 'number' && { code: code ?? error_code }),
    ...(typeof code === 'string' && { code: identifier(code) }),
    stack: places(error),
    ...(inner !== undefined && depth < 3 && { cause: reduced(inner, depth + 1) }),
  }
}

/** Node's own, grammY's (`error_code`; `error` is what a handler threw), Prisma's. */
type ErrorLike = { code?: unknown; error_code?: unknown; cause?: unknown; error?: unknown }

const place = /^ +at (?:[\w.$<>[\] #]+ \()?(?:file:\/\/|node:|\/)[^\s?]*:\d+:\d+\)?$/

function places({ message, stack = '' }: Error): string[] {
  const afterMessage = message && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  return afterMessage
    .split('\n')
    .filter((line) => place.test(line))
    .map((line) => line.trim())
}
