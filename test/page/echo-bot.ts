import { Bot, type Context, InlineKeyboard, Keyboard } from 'grammy'

/**
 * The least that the page needs of an assistant: greets, answers every text with a guide, brings the question to whoever
 * is on duty and carries the talk. It speaks no language well and forgets everything.
 */
export function createEchoBot(token: string, apiRoot: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } })
  const talk = { asker: 0, volunteer: 0 }
  let onDuty = 0

  bot.command('start', async (ctx) => {
    if (ctx.match.startsWith('join_')) return ctx.reply('Willkommen im Kreis der Helfenden.')
    const languages = new InlineKeyboard().text('Deutsch', 'language:set:de').text('العربية', 'language:set:ar')
    return ctx.reply(greeting(ctx), { reply_markup: languages, parse_mode: 'HTML' })
  })
  bot.command('invite', (ctx) => ctx.reply(`https://t.me/${ctx.me.username}?start=join_abc123`))
  bot.command('setup', (ctx) => ctx.reply('Dieser Chat gehört jetzt dem Helferkreis.'))
  bot.command('language', (ctx) => {
    const more = ['en', 'ar', 'uk', 'ru'].map((code) => ({ text: code, callback_data: `language:speak:${code}` }))
    return ctx.reply('Welche Sprachen?', { reply_markup: InlineKeyboard.from([more]) })
  })
  bot.callbackQuery(/^language:speak:/, (ctx) => ctx.answerCallbackQuery())
  bot.command('oncall', (ctx) => ctx.reply('Dienst?', { reply_markup: duty(onDuty === ctx.chat.id) }))
  bot.callbackQuery(/^oncall:(start|stop)$/, async (ctx) => {
    onDuty = ctx.match[1] === 'start' ? ctx.from.id : 0
    await ctx.editMessageText(onDuty ? 'Sie haben Dienst.' : 'Sie haben frei.', { reply_markup: duty(onDuty > 0) })
    await ctx.answerCallbackQuery('Gut.')
  })
  bot.callbackQuery(/^language:set/, (ctx) => ctx.answerCallbackQuery({ text: 'Sprache gewählt', show_alert: true }))
  bot.callbackQuery(/^guide:open:/, async (ctx) => {
    await ctx.answerCallbackQuery()
    await ctx.reply(guide, { parse_mode: 'HTML' })
  })
  bot.callbackQuery('question:human:1', async (ctx) => {
    talk.asker = ctx.from.id
    await ctx.answerCallbackQuery()
    await ctx.reply('لحظة من فضلك، أسأل شخصاً متطوعاً.')
    const choices = new InlineKeyboard([
      [{ text: 'Ich übernehme', callback_data: 'question:take:1', style: 'primary' }],
      [{ text: 'Weitergeben', callback_data: 'question:pass:1' }],
    ])
    await ctx.api.sendMessage(
      onDuty,
      '<b>Frage · Wohnen · Arabisch</b>\n<blockquote>أبحث عن شقة لعائلتي</blockquote>',
      { parse_mode: 'HTML', reply_markup: choices },
    )
  })
  bot.callbackQuery('question:take:1', async (ctx) => {
    talk.volunteer = ctx.from.id
    await ctx.answerCallbackQuery()
    await ctx.editMessageText('Sie haben übernommen. Was Sie jetzt schreiben, geht an die fragende Person.', {
      reply_markup: close,
    })
    await ctx.api.sendMessage(talk.asker, 'شخص متطوع يجيبكم الآن.', { reply_markup: close })
  })
  bot.callbackQuery('question:close:1', async (ctx) => {
    await ctx.answerCallbackQuery()
    const { asker, volunteer } = talk
    Object.assign(talk, { asker: 0, volunteer: 0 })
    await ctx.api.sendMessage(volunteer, 'Das Gespräch ist zu Ende.')
    const stars = InlineKeyboard.from([
      [1, 2, 3, 4, 5].map((rate) => ({ text: String(rate), callback_data: `question:rate:1:${rate}` })),
    ])
    await ctx.api.sendMessage(asker, 'كيف كانت المساعدة؟', { reply_markup: stars })
  })
  bot.callbackQuery(/^question:rate/, async (ctx) => {
    await ctx.answerCallbackQuery('شكراً!')
    await ctx.editMessageText('شكراً على رأيكم.')
  })

  bot.hears('number', (ctx) =>
    ctx.reply('?', { reply_markup: new Keyboard().requestContact('Meine Nummer schicken').resized() }),
  )
  bot.on('message:contact', (ctx) => ctx.reply('Danke.', { reply_markup: { remove_keyboard: true } }))
  bot.hears('formats', (ctx) =>
    ctx.reply('<tg-spoiler>geheim</tg-spoiler> und <b>fett</b>', {
      parse_mode: 'HTML',
      disable_notification: true,
      protect_content: true,
      reply_markup: new InlineKeyboard()
        .copyText('Aktenzeichen', 'AZ 12/34')
        .url('Einladung', `https://t.me/${ctx.me.username}?start=join_abc123`),
    }),
  )

  bot.chatType('private').on('message', async (ctx) => {
    const { asker, volunteer } = talk
    const other = volunteer && (ctx.from.id === asker ? volunteer : ctx.from.id === volunteer ? asker : 0)
    if (other) return ctx.copyMessage(other)
    await ctx.replyWithChatAction('typing')
    const keys = new InlineKeyboard([
      [{ text: 'العثور على شقة', callback_data: 'guide:open:find-a-flat' }],
      [{ text: 'أريد التحدث مع إنسان', callback_data: 'question:human:1', style: 'primary' }],
    ])
    return ctx.reply(summary, { reply_markup: keys, parse_mode: 'HTML' })
  })
  return bot
}

const duty = (on: boolean) =>
  new InlineKeyboard().text(on ? 'Dienst beenden' : 'Dienst beginnen', on ? 'oncall:stop' : 'oncall:start')
const close = new InlineKeyboard().text('Gespräch beenden', 'question:close:1')

const greeting = (ctx: Context) =>
  ctx.from?.language_code === 'ar'
    ? 'أهلاً بكم! أنا <b>Lotse</b>. اكتبوا سؤالكم بلغتكم، وسأجيب أو أبحث عن شخص يساعدكم.\n\nلا نحفظ اسمكم ولا رقمكم. المزيد: /privacy'
    : 'Willkommen! Ich bin <b>Lotse</b>. Schreiben Sie Ihre Frage in Ihrer Sprache.\n\nWas gespeichert wird: /privacy'

const summary =
  '<b>العثور على شقة</b>\nاسألوا في دائرة السكن (Wohnungsamt) عن شهادة السكن المدعوم WBS، وابحثوا لدى شركات السكن. لا تدفعوا أي مال قبل أن تروا الشقة.'

const guide =
  '<b>العثور على شقة</b>\n\nفي مدن كثيرة يستغرق البحث وقتاً طويلاً.\n\n<b>الخطوات</b>\n1. اسألوا Jobcenter كم يجوز أن يكون الإيجار.\n2. اطلبوا شهادة <code>Wohnberechtigungsschein</code>.\n3. اكتبوا رسائل قصيرة ومهذبة.\n\n<blockquote expandable>Guten Tag, ich interessiere mich für Ihre Wohnung in der [Straße]. Wir sind [Zahl] Personen. Ich arbeite bei [Firma]. Das Jobcenter zahlt meine Miete. Wann darf ich die Wohnung ansehen? Vielen Dank, [Name, Telefonnummer]</blockquote>\nhttps://www.antidiskriminierungsstelle.de'
