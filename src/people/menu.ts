import { createHash } from 'node:crypto'
import type { Language } from '../language/languages.ts'
import { languages } from '../language/languages.ts'
import type { Phrasebook, Words } from '../language/words.ts'
import type { Role } from './person.ts'

const forAskers = [
  'start',
  'help',
  'language',
  'guides',
  'appointments',
  'deadline',
  'done',
  'undo',
  'quiet',
  'privacy',
  'mydata',
  'forget',
  'cancel',
]
const forVolunteers = ['oncall', 'task', 'tasks', 'pause', 'limits', ...forAskers, 'leave']
const forCoordinators = ['questions', 'invite', 'rota', 'volunteers', 'setup', ...forVolunteers]

/** Every command of the private chat, whoever may use it. */
export const allCommands: readonly string[] = forCoordinators

/** Those that mean Lotse even in a group where other bots listen. */
export const privateCommands: ReadonlySet<string> = new Set(
  allCommands.filter((command) => !['start', 'help', 'cancel', 'setup', 'task'].includes(command)),
)

const byRole: Record<Role, string[]> = { asker: forAskers, volunteer: forVolunteers, coordinator: forCoordinators }
const inGroups = ['task']
const forAdministrators = ['setup', 'task']

type Command = { command: string; description: string }

/** The commands somebody sees: only what they may do. */
export function menuFor(role: Role, t: Words): Command[] {
  return byRole[role].map((command) => describe(command, t))
}

const describe = (command: string, t: Words): Command => ({ command, description: t.plain(`commands.${command}`) })

export type Menu = { scope: { type: string }; language_code?: Language; commands: Command[] }

/** The menus that hold for everybody, in each language; the default language's also where an app speaks another one. */
export function commonMenus(words: Phrasebook, defaultLanguage: Language): Menu[] {
  const inOne = (t: Words, code: { language_code?: Language }): Menu[] => [
    { scope: { type: 'all_private_chats' }, ...code, commands: menuFor('asker', t) },
    { scope: { type: 'all_group_chats' }, ...code, commands: inGroups.map((command) => describe(command, t)) },
    {
      scope: { type: 'all_chat_administrators' },
      ...code,
      commands: forAdministrators.map((command) => describe(command, t)),
    },
  ]
  return [
    ...inOne(words.in(defaultLanguage), {}),
    ...languages.flatMap((language) => inOne(words.in(language), { language_code: language })),
  ]
}

/** Changes when the menus do, so that they are set once and not at every start. */
export function fingerprint(menus: Menu[]): string {
  return createHash('sha256').update(JSON.stringify(menus)).digest('hex')
}
