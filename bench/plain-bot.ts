/** The yardstick: a plain grammY bot with its built-in polling, which only echoes. */
import { Bot } from 'grammy'

const bot = new Bot(process.env.BOT_TOKEN ?? '', { client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' } })
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text))
process.on('SIGTERM', () => process.exit(0))
await bot.start()
