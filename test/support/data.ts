import type { Actor } from './actor.ts'
import type { Lotse } from './lotse.ts'

/** The document that /mydata sends. */
export async function dataOf(lotse: Pick<Lotse, 'config'>, actor: Actor): Promise<string> {
  await actor.says('/mydata')
  const data = await fileOf(lotse, actor)
  actor.skips()
  return data
}

/** What is in the newest file somebody got. */
export async function fileOf({ config }: Pick<Lotse, 'config'>, actor: Actor): Promise<string> {
  const { media } = actor.person.sees().findLast(({ fromBot, media }) => fromBot && media) ?? actor.last()
  const root = `${config.telegramApiRoot}/bot${config.botToken}`
  const { result } = await (await fetch(`${root}/getFile?file_id=${media?.fileId}`)).json()
  return (await fetch(`${config.telegramApiRoot}/file/bot${config.botToken}/${result.file_path}`)).text()
}
