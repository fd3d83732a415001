import { Composer } from 'grammy'
import { takeMenu } from '../people/show-menu.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { defineButton } from '../telegram/buttons.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { isLastCoordinator } from '../volunteers/leave.ts'
import { aboutMe } from './about.ts'
import { type ForgetUpdates, forgetMe } from './forget-me.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'> & {
  forgetUpdates: ForgetUpdates
}

const forgetForSure = defineButton('me:forget', 'sure')

/** What is kept, getting it, and having it deleted. */
export function createPrivacyBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.command('privacy', ({ scope }) => {
    const { t } = scope
    scope.say(
      t.html('privacy.screen', { retention: t.duration(deps.settings.retention), group: scope.group?.name ?? 'Lotse' }),
    )
  })

  inPrivate.command('mydata', async ({ scope }) => {
    if (!isKnown(scope)) return void scope.say(scope.t.html('privacy.nothing'))
    const document = await aboutMe(scope.transaction, deps.people, scope.person, scope.group)
    scope.outbox.add({
      to: scope.person,
      method: 'sendDocument',
      urgency: 'answer',
      letter: {
        parameters: { caption: scope.t.plain('privacy.mydata') },
        made: { place: 'document', name: 'lotse-mydata.json', text: JSON.stringify(document, null, 2) },
      },
    })
  })

  inPrivate.command('forget', async ({ scope, from }) => {
    const { t } = scope
    if (!isKnown(scope)) {
      // Somebody who has not said which town they are in may have written all the same.
      await deps.forgetUpdates(scope.transaction, from.id)
      return void scope.say(t.html('privacy.nothing'))
    }
    const isLast = await isLastCoordinator(scope.transaction, scope.person)
    const who = isLast ? 'lastCoordinator' : scope.person.role === 'asker' ? 'asker' : 'volunteer'
    show(scope, {
      html: t.html(`privacy.forget.${who}`),
      keyboard: [
        [
          {
            text: t.plain('privacy.buttons.forget'),
            callback_data: forgetForSure.data({ sure: 'yes' }),
            style: 'danger',
          },
        ],
      ],
    })
  })

  bot.callbackQuery(forgetForSure.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope)) return scope.toast(scope.t.plain('common.oldButton'))
    await forgetMe(deskOf(deps, scope), scope.person, deps.forgetUpdates)
    takeMenu(scope)
    scope.person = undefined as never
    scope.toast('')
    scope.rewrite(scope.t.html('privacy.forget.done'))
  })

  return bot
}
