import { newId } from '../database/ids.ts'
import { readList, writeList } from '../database/list-column.ts'
import { type Key, seal, unseal, type Vault } from '../database/seal.ts'
import type { Transaction } from '../database/transactions.ts'
import { isLanguage, type Language } from '../language/languages.ts'
import type { GroupChat, HelperGroup, Switch } from './group.ts'
import type { Person, Role } from './person.ts'

type PersonRow = NonNullable<Awaited<ReturnType<Transaction['tx']['person']['findUnique']>>>
type GroupRow = NonNullable<Awaited<ReturnType<Transaction['tx']['helperGroup']['findUnique']>>>

/** A dialogue that nobody went on with for a day is over. */
const dialogueLifetime = 24 * 3_600_000

export type People = ReturnType<typeof createPeople>

/** Who somebody is, by their Telegram id, which leaves the database through here only. */
export function createPeople(vault: Vault) {
  const readPerson = (row: PersonRow): Person => {
    const key = vault.unwrap(row.key)
    return {
      id: row.id,
      groupId: row.groupId,
      role: row.role as Role,
      key,
      telegramId: Number(unseal(key, 'telegram id', row.telegramId)),
      name: row.name ? unseal(key, 'name', row.name) : undefined,
      language: languageOf(row.language),
      languageFrom: row.languageFrom as Person['languageFrom'],
      spoken: readList(row.spoken),
      topics: readList(row.topics),
      onDutySince: row.onDutySince ?? undefined,
      standbySince: row.standbySince ?? undefined,
      unreachable: row.unreachableAt !== null,
      dialogue: row.dialogue ? unseal(key, 'dialogue', row.dialogue) : undefined,
    }
  }

  const readGroup = (row: GroupRow): HelperGroup => ({
    id: row.id,
    name: row.name,
    key: vault.house,
    region: row.region ?? undefined,
    land: row.land ?? undefined,
    language: languageOf(row.language),
    chat: row.chatId
      ? {
          telegramId: Number(unseal(vault.house, 'chat id', row.chatId)),
          kind: row.chatKind as GroupChat['kind'],
          topic: row.taskTopic ?? undefined,
        }
      : undefined,
    switches: readList(row.switches) as Switch[],
  })

  let remembered: HelperGroup[] | undefined
  const changed = <Value>({ afterCommit }: Transaction, value: Value): Value => {
    remembered = undefined
    afterCommit(() => {
      remembered = undefined
    })
    return value
  }

  const change = async ({ tx }: Transaction, person: Pick<Person, 'id' | 'groupId'>, data: Partial<PersonRow>) => {
    await tx.person.updateMany({ where: { id: person.id, groupId: person.groupId }, data })
  }

  return {
    async byTelegramId({ tx }: Transaction, telegramId: number): Promise<Person | undefined> {
      const row = await tx.person.findUnique({ where: { telegramHash: vault.hash('person', telegramId) } })
      return row ? readPerson(row) : undefined
    },
    async byId({ tx }: Transaction, groupId: string, id: string): Promise<Person | undefined> {
      const row = await tx.person.findFirst({ where: { id, groupId } })
      return row ? readPerson(row) : undefined
    },
    async byIds({ tx }: Transaction, groupId: string, ids: string[]): Promise<Person[]> {
      return (await tx.person.findMany({ where: { groupId, id: { in: ids } } })).map(readPerson)
    },
    async withRole({ tx }: Transaction, groupId: string, ...roles: Role[]): Promise<Person[]> {
      const rows = await tx.person.findMany({ where: { groupId, role: { in: roles } }, orderBy: { createdAt: 'asc' } })
      return rows.map(readPerson)
    },
    async add({ tx }: Transaction, newcomer: Newcomer, now: Date): Promise<Person> {
      const { key, wrapped } = vault.newKey()
      const row = await tx.person.create({
        data: {
          id: newId(),
          groupId: newcomer.groupId,
          createdAt: now,
          key: wrapped,
          telegramHash: vault.hash('person', newcomer.telegramId),
          telegramId: seal(key, 'telegram id', String(newcomer.telegramId)),
          role: newcomer.role,
          name: newcomer.name === undefined ? null : seal(key, 'name', newcomer.name),
          language: newcomer.language,
          languageFrom: newcomer.languageFrom,
          spoken: writeList(newcomer.spoken),
          joinedAt: newcomer.role === 'asker' ? null : now,
        },
      })
      return readPerson(row)
    },
    /** Fills in what Telegram says of somebody who stood in the settings and now writes for the first time. */
    async meet(
      transaction: Transaction,
      person: Person,
      { language, languageFrom, spoken }: Newcomer,
      name: string,
    ): Promise<Person> {
      const heard = person.languageFrom === 'group' ? { language, languageFrom, spoken } : {}
      const met = { ...person, ...heard, name: person.role === 'asker' ? undefined : name }
      await change(transaction, person, {
        language: met.language,
        languageFrom: met.languageFrom,
        spoken: writeList(met.spoken),
        name: met.name === undefined ? null : seal(person.key, 'name', met.name),
      })
      return met
    },
    /** What is kept of somebody besides what acts work with. */
    async kept({ tx }: Transaction, person: Pick<Person, 'id' | 'groupId'>) {
      return tx.person.findFirst({
        where: { id: person.id, groupId: person.groupId },
        select: { createdAt: true, joinedAt: true, lastAskedAt: true, unreachableAt: true },
      })
    },
    setLanguage: (transaction: Transaction, person: Person, language: Language) =>
      change(transaction, person, { language, languageFrom: 'chosen' }),
    setSpoken: (transaction: Transaction, person: Person, spoken: string[]) =>
      change(transaction, person, { spoken: writeList(spoken) }),
    setTopics: (transaction: Transaction, person: Person, topics: string[]) =>
      change(transaction, person, { topics: writeList(topics) }),
    setRole(transaction: Transaction, person: Person, role: Role, name: string | undefined, now: Date) {
      const sealed = role === 'asker' || name === undefined ? null : seal(person.key, 'name', name)
      const off =
        role === 'asker' ? { onDutySince: null, standbySince: null, joinedAt: null, topics: '' } : { joinedAt: now }
      return change(transaction, person, { role, name: sealed, ...off })
    },
    setOnDuty: (transaction: Transaction, person: Person, since: Date | undefined) =>
      change(transaction, person, { onDutySince: since ?? null }),
    setStandby: (transaction: Transaction, person: Person, since: Date | undefined) =>
      change(transaction, person, { standbySince: since ?? null }),
    markAsked: (transaction: Transaction, person: Person, now: Date) =>
      change(transaction, person, { lastAskedAt: now }),
    /** True when they were reachable until now. */
    async markUnreachable({ tx }: Transaction, person: Pick<Person, 'id' | 'groupId'>, now: Date): Promise<boolean> {
      const { count } = await tx.person.updateMany({
        where: { id: person.id, groupId: person.groupId, unreachableAt: null },
        data: { unreachableAt: now },
      })
      return count === 1
    },
    markReachable: (transaction: Transaction, person: Person) => change(transaction, person, { unreachableAt: null }),
    keepDialogue(transaction: Transaction, person: Person, state: string | undefined, now: Date) {
      return change(transaction, person, {
        dialogue: state === undefined ? null : seal(person.key, 'dialogue', state),
        dialogueAt: state === undefined ? null : now,
      })
    },
    /** Ends the dialogues that nobody went on with; a job calls it for each helper group. */
    async endOldDialogues({ tx }: Transaction, groupId: string, now: Date): Promise<void> {
      await tx.person.updateMany({
        where: { groupId, dialogueAt: { lt: new Date(now.getTime() - dialogueLifetime) } },
        data: { dialogue: null, dialogueAt: null },
      })
    },
    /** Deletes somebody, and with their key whatever it sealed. */
    async remove({ tx }: Transaction, person: Person): Promise<void> {
      await tx.person.deleteMany({ where: { id: person.id, groupId: person.groupId } })
    },

    /** All helper groups, oldest first. Read for every update and changed once a year, so they are remembered. */
    async groups({ tx }: Transaction): Promise<HelperGroup[]> {
      remembered ??= (await tx.helperGroup.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(readGroup)
      return remembered
    },
    async groupById(transaction: Transaction, id: string): Promise<HelperGroup | undefined> {
      return (await this.groups(transaction)).find((group) => group.id === id)
    },
    async groupByChat(transaction: Transaction, chatId: number): Promise<HelperGroup | undefined> {
      return (await this.groups(transaction)).find(({ chat }) => chat?.telegramId === chatId)
    },
    async addGroup(transaction: Transaction, group: Omit<HelperGroup, 'id' | 'key' | 'chat' | 'switches'>, now: Date) {
      const { name, language } = group
      const data = {
        id: newId(),
        name,
        language,
        region: group.region ?? null,
        land: group.land ?? null,
        createdAt: now,
      }
      return changed(transaction, readGroup(await transaction.tx.helperGroup.create({ data })))
    },
    async setGroup(
      transaction: Transaction,
      id: string,
      { name, language, region, land }: Pick<HelperGroup, 'name' | 'language' | 'region' | 'land'>,
    ) {
      const data = { name, language, region: region ?? null, land: land ?? null }
      changed(transaction, await transaction.tx.helperGroup.updateMany({ where: { id }, data }))
    },
    /** False when somebody else changed them since they were read. */
    async setSwitches(
      transaction: Transaction,
      { id, switches: before }: Pick<HelperGroup, 'id' | 'switches'>,
      switches: readonly Switch[],
    ): Promise<boolean> {
      const { count } = await transaction.tx.helperGroup.updateMany({
        where: { id, switches: writeList(before) },
        data: { switches: writeList(switches) },
      })
      return changed(transaction, count === 1)
    },
    /** False when somebody else set another one since it was read. */
    async setChat(
      transaction: Transaction,
      { id, chat: before }: Pick<HelperGroup, 'id' | 'chat'>,
      chat: GroupChat | undefined,
    ): Promise<boolean> {
      const { count } = await transaction.tx.helperGroup.updateMany({
        where: { id, chatHash: before ? vault.hash('chat', before.telegramId) : null },
        data: chat
          ? {
              chatHash: vault.hash('chat', chat.telegramId),
              chatId: seal(vault.house, 'chat id', String(chat.telegramId)),
              chatKind: chat.kind,
              taskTopic: chat.topic ?? null,
            }
          : { chatHash: null, chatId: null, chatKind: null, taskTopic: null },
      })
      return changed(transaction, count === 1)
    },
    /** A helper group, without asking the database: there while an update is handled, which reads them all. */
    groupAtHand: (id: string): HelperGroup | undefined => remembered?.find((group) => group.id === id),
    /** Looks again at the helper groups, which another process may have changed; each tick does. */
    forgetGroups(): void {
      remembered = undefined
    },
    /** The key that seals what is written for the group chat. */
    keyOfGroupChat: (): Key => vault.house,
  }
}

type Newcomer = Pick<Person, 'groupId' | 'telegramId' | 'role' | 'name' | 'language' | 'languageFrom' | 'spoken'>
const languageOf = (code: string): Language => (isLanguage(code) ? code : 'de')
