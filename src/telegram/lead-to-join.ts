import type { LotseContext, Scope } from './context.ts'

/** The link that lets whoever is in a helper group's chat join; undefined for any other chat. */
export type JoinLink = (scope: Scope, chatId: number) => Promise<string | undefined>

/**
 * Somebody who has not joined pressed what is for volunteers. Apps that show words do not open the link, so the words say
 * where it stands, too. Where nobody is a member of anything, in a private chat, no link is given away.
 */
export async function leadToJoin({ scope, chat }: LotseContext, joinLink: JoinLink, key: string): Promise<void> {
  const url = chat && chat.type !== 'private' ? await joinLink(scope, chat.id) : undefined
  scope.toast(scope.t.plain(key), { alert: true, ...(url === undefined ? {} : { url }) })
}
