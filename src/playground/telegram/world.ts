import type { Bot } from './bot.ts'
import type { Callbacks } from './callbacks.ts'
import type { Emit } from './changes.ts'
import type { Chats } from './chats.ts'
import type { Commands } from './commands.ts'
import type { createFaults } from './faults.ts'
import type { Files } from './files.ts'
import type { Flood } from './flood.ts'
import type { Messages } from './messages.ts'
import type { RequestLog } from './requests.ts'
import type { Updates } from './updates.ts'
import type { Users } from './users.ts'

/** Everything one stand-in knows; the methods of the Bot API and the people act on it. */
export interface World {
  readonly now: () => Date
  readonly bot: Bot
  readonly strict: boolean
  readonly users: Users
  readonly chats: Chats
  readonly messages: Messages
  readonly files: Files
  readonly updates: Updates
  readonly callbacks: Callbacks
  readonly commands: Commands
  readonly flood: Flood
  readonly faults: ReturnType<typeof createFaults>
  readonly requests: RequestLog
  readonly emit: Emit
}
