import { botAvatar, groupAvatar, hueOf, personAvatar } from './avatars.js'
import { h, iconButton } from './dom.js'
import { openPersonMenu } from './person-menu.js'

/** Whose phone it is, and above the chat with whom they talk. @param {import('./seat.js').Seat} seat */
export function createHead(seat) {
  const { page } = seat
  const { world, words, columns } = page
  const owner = h('header', { class: 'owner', style: { '--hue': String(hueOf(seat.person)) } })
  const status = h('span', { class: 'status', role: 'status' })
  const bar = h('div', { class: 'bar' })
  let drawn = ''

  /** @type {() => string} */
  const label = () =>
    words.t(seat.isGroup ? 'groupAs' : 'phoneOf', { name: seat.person.name, group: seat.group?.title ?? '' })

  function draw() {
    const text = statusText()
    if (status.textContent !== text) status.textContent = text
    status.classList.toggle('typing', world.isTyping(seat.chat))
    const state = JSON.stringify([seat.person, seat.group, duty(), world.groups.length])
    if (state === drawn) return
    drawn = state
    drawOwner()
    drawBar()
  }

  function drawOwner() {
    const actions = h(
      'span',
      { class: 'actions' },
      iconButton(
        'dots',
        words.t('personMenu', { name: seat.person.name }),
        (event) => openPersonMenu(seat, /** @type {HTMLElement} */ (event.currentTarget)),
        { 'aria-haspopup': 'menu' },
      ),
      iconButton('close', words.t('closeColumn', { name: label() }), () => columns.close(seat.view), {
        class: 'close-column',
      }),
    )
    if (seat.isGroup)
      owner.replaceChildren(groupAvatar(), h('div', null, h('h2', null, words.t('groupChat')), viewer()), actions)
    else owner.replaceChildren(personAvatar(seat.person), h('div', null, name(), h('p', null, part())), actions)
  }

  function name() {
    const on = duty()
    const badge = on !== undefined && h('span', { class: `duty ${on ? 'on' : ''}` }, words.t(on ? 'onDuty' : 'offDuty'))
    return h('h2', null, seat.person.name, badge)
  }

  function part() {
    const { part, language } = seat.person
    return words.has(`part.${part}`) ? words.t(`part.${part}`) : words.languageName(language)
  }

  /** In the group chat one chooses as whom one reads and writes. */
  function viewer() {
    const choose = h('select', {
      'aria-label': words.t('seenBy'),
      on: { change: () => columns.replace(seat.view, { person: Number(choose.value), chat: seat.chat }) },
    })
    for (const person of world.people)
      choose.append(h('option', { value: person.id, selected: person.id === seat.person.id }, person.name))
    return h('p', null, `${words.t('as')} `, choose)
  }

  function drawBar() {
    const title = seat.isGroup ? (seat.group?.title ?? '') : world.bot.name
    bar.replaceChildren(
      seat.isGroup ? groupAvatar() : botAvatar(),
      h('div', { class: 'who' }, h('b', { dir: 'auto' }, title), status),
      seat.isGroup ? '' : otherChats(),
    )
  }

  /** Members of a group may look into it from their own phone. */
  function otherChats() {
    const groups = world.groups.filter((group) => group.members[seat.person.id])
    return h(
      'span',
      null,
      groups.map((group) =>
        iconButton('contact', words.t('openGroup', { group: group.title }), () =>
          columns.replace(seat.view, { person: seat.person.id, chat: group.id }),
        ),
      ),
    )
  }

  function statusText() {
    if (!world.connected) return words.t('noConnection')
    if (world.isTyping(seat.chat)) return words.t('typing')
    if (!seat.isGroup) return words.t('online')
    return words.t('members', { count: Object.keys(seat.group?.members ?? {}).length })
  }

  /** On duty or not, as the last message with the one or the other button tells. */
  function duty() {
    const messages = seat.isGroup ? [] : world.messages(seat.person.id, seat.person.id)
    for (const { buttons } of messages.toReversed()) {
      const data = buttons.flat().map((button) => button.data)
      if (data.includes('oncall:stop')) return true
      if (data.includes('oncall:start')) return false
    }
    return undefined
  }

  return { owner, bar, draw, label }
}
