import { Composer } from 'grammy'
import type { Transaction } from '../database/transactions.ts'
import { takeMenu } from '../people/show-menu.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { forget } from '../questions/forget.ts'
import { defineButton } from '../telegram/buttons.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { aboutMe } from './about.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'> & {
  /** Takes what somebody wrote out of the inbox. */
  forgetUpdates(transaction: Transaction, telegramId: number): Promise<void>
}

const forgetMe = defineButton('me:forget', 'sure')

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
    const document = await aboutMe(scope.transaction, deps.people, scope.person, scope.group.name)
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
    show(scope, {
      html: t.html(scope.person.role === 'asker' ? 'privacy.forget.asker' : 'privacy.forget.volunteer'),
      keyboard: [
        [{ text: t.plain('privacy.buttons.forget'), callback_data: forgetMe.data({ sure: 'yes' }), style: 'danger' }],
      ],
    })
  })

  bot.callbackQuery(forgetMe.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope)) return scope.toast(scope.t.plain('common.oldButton'))
    const { person, transaction } = scope
    await forget(deskOf(deps, scope), person)
    await deps.forgetUpdates(transaction, person.telegramId)
    // What was deferred so far is written first, so that the deletion takes it along where it concerns this person.
    await transaction.flush()
    await deps.people.remove(transaction, person)
    takeMenu(scope)
    scope.person = undefined as never
    scope.toast('')
    scope.rewrite(scope.t.html('privacy.forget.done'))
  })

  return bot
}
