import type { Detected } from '../language/detect.ts'
import { wordsOf } from '../telegram/content.ts'
import type { Known } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import type { Asked } from './ask.ts'
import * as toAsker from './asker-messages.ts'
import { type Desk, deskOf } from './desk.ts'
import * as toGiver from './handover/handover-messages.ts'
import { type Heard, hear } from './hear.ts'
import type { Knowledge } from './knowledge.ts'
import { joiningTime, type Question } from './question.ts'
import { showCalled } from './show-called.ts'
import type { Incoming } from './talk/relay.ts'
import * as inTalk from './talk/talk-messages.ts'

export type HearingDeps = Pick<Desk, 'people' | 'words' | 'settings'> & {
  knowledge: Knowledge
  /** The language a text is written in, where it tells. */
  detect(text: string): Detected | undefined
}

/** Hears what somebody wrote, and lets them know what became of it. */
export async function hearAndShow(
  deps: HearingDeps,
  scope: Known,
  incoming: Incoming & { thread: number | undefined },
): Promise<Heard> {
  const heard = await hear(deskOf(deps, scope), deps.knowledge, scope.person, incoming)
  showHeard(deps, scope, heard, incoming)
  return heard
}

function showHeard(deps: HearingDeps, scope: Known, heard: Heard, incoming: Incoming): void {
  const { t, person } = scope
  switch (heard.kind) {
    case 'passed on': {
      if (heard.dangers.length > 0) return show(scope, toAsker.addedInDanger(t, heard.question, heard.dangers))
      if (heard.looksNew) return show(scope, toAsker.addedMaybeNew(t, heard.question, heard.messageId))
      // Who asks whether somebody is there hears so, and not that their words were noted.
      if (heard.question.state === 'waiting' && (heard.intent === 'greeting' || heard.intent === 'person'))
        return void scope.say(t.html('questions.toasts.already.waiting'))
      if (needsReceipt(heard.question, scope.now)) show(scope, toAsker.added(t))
      return
    }
    case 'which talk':
      return show(scope, inTalk.whichTalk(t, heard.talks, person.id, incoming.number))
    case 'held':
      return
    case 'talk is over':
      return void scope.say(t.html('questions.talkIsOver'))
    case 'handed over':
      return show(scope, toGiver.gaveAway(t, heard.question))
    case 'talk of another':
      return void scope.say(t.html('questions.talkOfAnother'))
    case 'not taken':
      return void scope.say(t.html('questions.takeFirst'))
    default:
      return showAsked(deps, scope, heard, incoming)
  }
}

/** Whoever waits hears that their words are kept: for the first ones, and after a pause; not for each line. */
function needsReceipt({ state, lastAt, calledAt }: Question, now: Date): boolean {
  if (state !== 'waiting') return false
  return lastAt.getTime() === calledAt?.getTime() || now.getTime() - lastAt.getTime() > joiningTime
}

function showAsked({ detect }: HearingDeps, scope: Known, asked: Asked, incoming: Incoming): void {
  const { t, person } = scope
  switch (asked.kind) {
    case 'greeting':
    case 'thanks':
      return void scope.say(t.html(`questions.${asked.kind}`))
    case 'joined':
      return
    case 'needs eyes':
      return show(scope, toAsker.needsEyes(t, asked.question))
    case 'called':
      return showCalled(scope, asked.called)
    case 'answered': {
      const detected = person.languageFrom === 'chosen' ? undefined : detect(wordsOf(incoming.content))
      const alsoLanguage = detected?.certain && detected.language !== person.language ? detected.language : undefined
      const { question, guides, dangers, appointment } = asked
      return show(scope, toAsker.answer(t, question, guides, { dangers, alsoLanguage, appointment }))
    }
  }
}
