/** The yardstick: a plain grammY bot with its built-in polling, which only echoes, and says "noted" to presses. */
import { Bot, InlineKeyboard } from 'grammy'

const bot = new Bot(process.env.BOT_TOKEN ?? '', { client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' } })
bot.command('card', (ctx) => ctx.reply('Card', { reply_markup: new InlineKeyboard().text('I will help', 'claim') }))
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text))
bot.on('callback_query', (ctx) => ctx.answerCallbackQuery('noted'))
// Who had to wait too long is not answered any more.
bot.catch(() => {})
process.on('SIGTERM', () => process.exit(0))
await bot.start()
