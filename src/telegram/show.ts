import type { Saying } from '../deliveries/tell.ts'
import type { Scope } from './context.ts'

/**
 * Says something in the chat that the update came from.
 * @param subject what it is about, so that a reply to it is understood
 */
export function show(scope: Scope, { html, keyboard }: Saying, subject?: string): void {
  scope.say(html, { ...(keyboard ? { keyboard } : {}), ...(subject === undefined ? {} : { subject }) })
}

/** Says it in the place of the message whose button was pressed. */
export function rewrite(scope: Scope, { html, keyboard }: Saying): void {
  scope.rewrite(html, keyboard ? { keyboard } : {})
}

/** Where somebody pressed a button, they get a line on top of the chat; where they wrote, a message. */
export function inform(scope: Scope, text: string): void {
  scope.toast(text)
  if (!scope.pressed) scope.say(text)
}
