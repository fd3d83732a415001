import { acts } from './acts.js'
import { attachButton, filesFrom } from './attach.js'
import { createCommandList } from './commands.js'
import { h, iconButton } from './dom.js'
import { createDraftBar } from './draft-bar.js'
import { mayEdit } from './message.js'
import { openMenu } from './popover.js'
import { mayRecord, recordVoice } from './recorder.js'

/**
 * @typedef {import('./world.js').Message} Message
 * @typedef {import('./seat.js').Seat} Seat
 */

/** Where somebody writes. Enter sends, Shift+Enter begins a line, arrow-up in an empty field takes up the last message again. @param {Seat} seat */
export function createComposer(seat) {
  const { page, view } = seat
  const { t } = page.words
  const draftKey = `${view.person} ${view.chat}`
  const field = h('textarea', {
    rows: 1,
    dir: 'auto',
    maxlength: 4096,
    placeholder: t('write'),
    'aria-label': t('writeAs', { name: seat.person.name }),
    enterkeyhint: 'send',
  })
  const commands = createCommandList(seat, field, (text) => void submitText(text))
  const bar = createDraftBar(seat, () => draw())
  const menuButton = iconButton(
    'menu',
    t('commands'),
    (event) => openCommands(/** @type {HTMLElement} */ (event.currentTarget)),
    { 'aria-haspopup': 'menu' },
  )
  const attach = attachButton(seat, { add: bar.add, send: (attachments) => void submitFiles(attachments, '') })
  const mic = iconButton('mic', t('record'), () => void record(), { class: 'mic' })
  const send = iconButton('send', t('send'), () => void submit(), { class: 'send' })
  const line = h('div', { class: 'line' }, menuButton, attach, field, mic, send)
  const element = h('div', { class: 'composer' }, commands.element, bar.element, line)

  field.value = page.drafts.get(draftKey) ?? ''
  field.addEventListener('input', draw)
  field.addEventListener('keydown', onKey)
  field.addEventListener('paste', (event) => takeFiles(event, event.clipboardData))
  element.addEventListener('dragover', (event) => event.preventDefault())
  element.addEventListener('drop', (event) => takeFiles(event, event.dataTransfer))

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.isComposing || commands.onKey(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void submit()
    } else if (event.key === 'Escape') cancel()
    else if (event.key === 'ArrowUp' && field.value === '') {
      const last = seat
        .messages()
        .findLast((message) => message.from.id === view.person && message.text && mayEdit(message))
      if (!last) return
      event.preventDefault()
      edit(last)
    }
  }

  async function submit() {
    const text = field.value.trim()
    const { editing, attachments } = bar
    if (attachments.length > 0) return submitFiles([...attachments], text)
    if (text === '') return
    if (!editing) return submitText(text)
    cancel()
    if (text !== editing.text) await seat.act({ act: 'edit', as: view.person, chat: view.chat, id: editing.id, text })
  }

  /** @param {string} text */
  async function submitText(text) {
    const { replyTo } = bar
    fill('')
    bar.clear()
    await seat.act({ act: 'send', as: view.person, to: view.chat, text, replyTo, thread: seat.thread })
  }

  /** @param {import('./acts.js').Attachment[]} attachments @param {string} caption */
  async function submitFiles(attachments, caption) {
    const message = { as: view.person, to: view.chat, replyTo: bar.replyTo, thread: seat.thread }
    if (caption) fill('')
    bar.clear()
    await acts.upload({ ...message, ...(caption && { caption }) }, attachments).catch(seat.refused)
  }

  async function record() {
    const voice = await recordVoice(line, page.words).catch(() => seat.notice({ text: t('noMicrophone') }))
    if (voice) await submitFiles([voice], '')
    field.focus()
  }

  /** @param {Event} event @param {DataTransfer | null} data */
  function takeFiles(event, data) {
    const files = [...(data?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    void filesFrom(files).then(bar.add)
  }

  /** @param {HTMLElement} anchor */
  function openCommands(anchor) {
    const choices = commands.all().map(({ command, description }) => ({
      label: `/${command}`,
      note: description,
      dir: 'ltr',
      choose: () => void submitText(`/${command}`),
    }))
    openMenu(anchor, t('commands'), choices)
  }

  /** @param {Message} message */
  function edit(message) {
    bar.edit(message)
    fill(message.text)
    field.focus()
  }

  function cancel() {
    if (bar.editing) fill('')
    bar.clear()
  }

  /** @param {string} text */
  function fill(text) {
    field.value = text
    draw()
  }

  function draw() {
    if (bar.editing) page.drafts.delete(draftKey)
    else page.drafts.set(draftKey, field.value)
    menuButton.hidden = commands.all().length === 0
    const nothing = field.value.trim() === '' && bar.attachments.length === 0
    mic.hidden = !nothing || !mayRecord()
    send.hidden = nothing && mayRecord()
    send.disabled = nothing
    commands.draw()
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  }

  return {
    element,
    draw,
    edit,
    /** @param {Message} message */
    reply(message) {
      bar.reply(message)
      field.focus()
    },
    fill(/** @type {string} */ text) {
      fill(text)
      field.focus()
    },
    /** What the story types, letter by letter. @param {string} text */
    show: fill,
    focus: () => field.focus(),
  }
}
