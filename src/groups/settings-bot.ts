import { Composer } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { type Desk, deskOf } from '../questions/desk.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { forCoordinators } from '../telegram/who.ts'
import { changeLink, flipSwitch } from './buttons.ts'
import { renewJoinButton, revokeJoinButton } from './join-button.ts'
import { flip, isSwitch, settingsOf } from './settings.ts'
import * as say from './settings-messages.ts'

export type SettingsDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { me: UserFromGetMe }

/** What coordinators see and switch for their helper group, in the private chat. */
export function createSettingsBot(deps: SettingsDeps) {
  const bot = new Composer<LotseContext>()

  const screen = async (scope: Known) =>
    say.settings(scope.t, await settingsOf(deskOf(deps, scope), scope.group.id), deps.settings.timeZone)

  bot
    .chatType('private')
    .command('setup', (ctx) => forCoordinators(ctx, async (scope) => show(scope, await screen(scope))))

  bot.callbackQuery(flipSwitch.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { name } = flipSwitch.read(ctx.callbackQuery.data)
      if (!isSwitch(name)) return scope.toast(scope.t.plain('common.oldButton'))
      const on = await flip(deskOf(deps, scope), scope.group.id, name)
      const { vetting } = await settingsOf(deskOf(deps, scope), scope.group.id)
      const { text, alert } = say.flipped(scope.t, name, on, vetting)
      scope.toast(text, { alert })
      rewrite(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(changeLink.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { act } = changeLink.read(ctx.callbackQuery.data)
      const group = await deps.people.groupById(scope.transaction, scope.group.id)
      if (!group?.chat) return scope.toast(scope.t.plain('common.oldButton'))
      if (act === 'renew') await renewJoinButton(deskOf(deps, scope), group, deps.me.username)
      else await revokeJoinButton(deskOf(deps, scope), group)
      scope.toast(scope.t.plain(act === 'renew' ? 'groups.toasts.linkRenewed' : 'groups.toasts.linkRevoked'))
      rewrite(scope, await screen(scope))
    }),
  )

  return bot
}
