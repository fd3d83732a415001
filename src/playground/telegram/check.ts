import table from '../bot-api.json' with { type: 'json' }
import { badRequest } from './refusals.ts'
import { isUploaded } from './uploads.ts'

/** Turns what came over the wire into a value of the right type, or refuses it. */
export type Check = (value: unknown, name: string, strict: boolean) => unknown

export interface Field {
  readonly name: string
  readonly required: boolean
  readonly check: Check
}

export type FieldTable = Readonly<Record<string, string>>

const TYPES = table.types as Readonly<Record<string, string | FieldTable>>
/** What Telegram says of a value outside its limits, where it has words of its own. */
const OUTSIDE: Readonly<Record<string, string>> = {
  callback_data: 'BUTTON_DATA_INVALID',
  secret_token: 'secret token is too long',
}

const fieldsOf = new Map<string, readonly Field[]>()

/** The fields of a method or type, each with its check. Compiled once. */
export function fields(owner: string, source: FieldTable): readonly Field[] {
  const known = fieldsOf.get(owner)
  if (known) return known
  const made = Object.entries(source).map(([key, spec]): Field => {
    const required = !key.endsWith('?')
    return {
      name: required ? key : key.slice(0, -1),
      required,
      check: compile(spec),
    }
  })
  fieldsOf.set(owner, made)
  return made
}

export function refuseUnknown(given: Readonly<Record<string, unknown>>, known: readonly Field[], what: string): void {
  const isKnown = (name: string) => known.some((field) => field.name === name)
  // Parts that hold files have names of the client's choosing.
  const unknown = Object.keys(given).find(
    (name) => given[name] !== undefined && !isUploaded(given[name]) && !isKnown(name),
  )
  if (unknown !== undefined) throw badRequest(`${what} "${unknown}"`)
}

const wrongType = (name: string, type: string) => badRequest(`field "${name}" must be of type ${type}`)

function compile(spec: string): Check {
  if (spec.startsWith('Array of ')) return arrayOf(compile(spec.slice('Array of '.length)))
  const limited = /^String (\d+)\.\.(\d+)( bytes)?$/.exec(spec)
  if (limited) return limitedString(Number(limited[1]), Number(limited[2]), limited[3] !== undefined)
  const literal = /^'(.+)'$/.exec(spec)?.[1]
  if (literal !== undefined) return (value, name) => same(value, literal, name)
  const scalar = SCALARS[spec]
  if (scalar) return scalar
  const alternatives = spec.split('|').flatMap(resolveAlias)
  const object = objectOf(alternatives.filter((type) => type !== 'String'))
  if (!alternatives.includes('String')) return object
  // A key of a reply keyboard may be its text alone.
  return (value, name, strict) => (typeof value === 'string' ? text : object)(value, name, strict)
}

function resolveAlias(spec: string): string[] {
  const type = TYPES[spec]
  return typeof type === 'string' ? type.split('|').flatMap(resolveAlias) : [spec]
}

const text: Check = (value, name) => {
  if (typeof value !== 'string') throw wrongType(name, 'String')
  if (!value.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  return value
}

const integer: Check = (value, name) => {
  const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value
  if (!Number.isSafeInteger(number)) throw wrongType(name, 'Integer')
  return number
}

const SCALARS: Readonly<Record<string, Check>> = {
  String: text,
  Integer: integer,
  Float(value, name) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType(name, 'Number')
    return number
  },
  Boolean(value, name) {
    if (typeof value === 'boolean') return value
    if (value === 'true' || value === 'True' || value === '1') return true
    if (value === 'false' || value === 'False' || value === '0') return false
    throw wrongType(name, 'Boolean')
  },
  // A chat: a number, or @name.
  'Integer|String': (value, name, strict) =>
    typeof value === 'string' && value.startsWith('@') ? text(value, name, strict) : integer(value, name, strict),
  InputFile: (value) => value,
  'InputFile|String': (value, name, strict) => (isUploaded(value) ? value : text(value, name, strict)),
}

function same(value: unknown, literal: string, name: string): unknown {
  if (value !== literal) throw badRequest(`field "${name}" must be "${literal}"`)
  return value
}

const limitedString =
  (least: number, most: number, bytes: boolean): Check =>
  (value, name, strict) => {
    const string = text(value, name, strict) as string
    const length = bytes ? Buffer.byteLength(string) : [...string].length
    if (length < least || length > most) {
      throw badRequest(
        OUTSIDE[name] ?? `field "${name}" must be ${least}-${most} ${bytes ? 'bytes' : 'characters'} long`,
      )
    }
    return string
  }

function arrayOf(check: Check): Check {
  return (value, name, strict) => {
    const array = decoded(value, name)
    if (!Array.isArray(array)) throw badRequest(`expected an Array as "${name}"`)
    return array.map((each) => check(each, name, strict))
  }
}

function objectOf(alternatives: readonly string[]): Check {
  let checks: (readonly [string, readonly Field[]])[] | undefined
  return (value, name, strict) => {
    const object = decoded(value, name)
    if (typeof object !== 'object' || object === null || Array.isArray(object)) {
      throw badRequest(`expected an Object as "${name}"`)
    }
    // Compiled on first use, since the types refer to each other.
    checks ??= alternatives.map((type) => [type, fields(type, TYPES[type] as FieldTable)] as const)
    return checkObject(object as Record<string, unknown>, checks, name, strict)
  }
}

function checkObject(
  object: Readonly<Record<string, unknown>>,
  alternatives: readonly (readonly [string, readonly Field[]])[],
  name: string,
  strict: boolean,
): unknown {
  const fitting = alternatives.length === 1 ? alternatives[0] : alternatives.find(([, known]) => fits(object, known))
  if (!fitting) {
    throw badRequest(`can't parse "${name}": it is none of ${alternatives.map(([type]) => type).join(', ')}`)
  }
  const [type, known] = fitting
  const result: Record<string, unknown> = {}
  for (const field of known) {
    const value = object[field.name]
    if (value === undefined || value === null) {
      if (field.required) throw badRequest(`can't parse ${type}: can't find field "${field.name}"`)
    } else result[field.name] = field.check(value, field.name, strict)
  }
  if (strict) refuseUnknown(object, known, `${type} has no field`)
  return result
}

/** Of several types the one whose `type` is right, or whose required fields are all there. */
function fits(object: Readonly<Record<string, unknown>>, known: readonly Field[]): boolean {
  return known.every(({ name, required, check }) => {
    if (!required) return true
    if (object[name] === undefined) return false
    if (name !== 'type') return true
    try {
      return check(object[name], name, false) !== undefined
    } catch {
      return false
    }
  })
}

function decoded(value: unknown, name: string): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    throw badRequest(`can't parse ${name} JSON object`)
  }
}
