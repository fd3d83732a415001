import type { Actor } from './actor.ts'
import type { Lotse } from './lotse.ts'

/** The document that /mydata sends. */
export async function dataOf({ config }: Pick<Lotse, 'config'>, actor: Actor): Promise<string> {
  await actor.says('/mydata')
  const { media } = actor.last()
  actor.skips()
  const root = `${config.telegramApiRoot}/bot${config.botToken}`
  const { result } = await (await fetch(`${root}/getFile?file_id=${media?.fileId}`)).json()
  return (await fetch(`${config.telegramApiRoot}/file/bot${config.botToken}/${result.file_path}`)).text()
}
