import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { Person } from '../../people/person.ts'
import { type InlineButton, inRows } from '../../telegram/buttons.ts'
import type { Appointment } from '../appointment.ts'
import { askFor, needHelp, showOne, typeArea, wishFor } from '../buttons.ts'
import { titleWhen } from '../name-messages.ts'
import type { Preview } from './ask.ts'
import { choices, encodeWish, mostLanguages, type Wish } from './wish.ts'

/** What they wish for, what the group will read of it, and whether to ask at all. */
export function wish(t: Words, person: Person, shown: Preview): Saying {
  const { appointment, wish, circles, forGroup, forAsker, otherLanguage } = shown
  const { id } = appointment
  const own = forAsker.join('\n')
  return {
    html: [
      `<b>${t.html(`appointments.company.title.${wish.kind}`)}</b>`,
      t.html(`appointments.company.reads.${circles.length > 1 ? 'group' : 'small'}`),
      ...(otherLanguage
        ? [own, t.html('appointments.company.inTheirLanguage', { language: t.spoken(otherLanguage) })]
        : []),
      `<blockquote>${forGroup}</blockquote>`,
      t.html('appointments.company.onlyCompanion'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ([undefined, 'woman', 'man'] as const).map((suits) =>
        option(t.plain(`appointments.company.who.${suits ?? 'any'}`), wish.suits === suits, id, { ...wish, suits }),
      ),
      ...inRows(languages(t, person, id, wish), 3),
      [
        {
          text: t.plain(`appointments.buttons.${appointment.content.area ? 'otherArea' : 'area'}`),
          callback_data: typeArea.data({ id, wish: encodeWish(wish) }),
        },
      ],
      ...circles.map((circle): InlineButton[] => [
        {
          text: t.plain(`appointments.buttons.ask.${circle}`),
          callback_data: askFor.data({ id, wish: encodeWish(wish), circle }),
          style: 'primary',
        },
      ]),
      [{ text: t.plain('appointments.buttons.notAsk'), callback_data: showOne.data({ id }) }],
    ],
  }
}

const option = (text: string, chosen: boolean, id: string, wanted: Wish): InlineButton => ({
  text: chosen ? `✓ ${text}` : text,
  callback_data: wishFor.data({ id, wish: encodeWish(wanted) }),
})

/** Each adds a language or takes it off; one stays. */
const languages = (t: Words, person: Person, id: string, wish: Wish): InlineButton[] =>
  choices(person, wish).map((code) => {
    const chosen = wish.spoken.includes(code)
    const others = wish.spoken.filter((other) => other !== code)
    const spoken = chosen ? (others.length > 0 ? others : wish.spoken) : [...wish.spoken, code].slice(-mostLanguages)
    return option(t.spoken(code), chosen, id, { ...wish, spoken })
  })

type About = { appointment: Appointment; kind: string; zone: string }

/** Which one it is, for messages that come by themselves. */
const heading = (t: Words, { appointment, zone }: About): string => titleWhen(t, appointment, zone)

/** Somebody will be there. Who they are, they say themselves if they like. */
export function found(t: Words, about: About & { shared: readonly string[]; spoken: readonly string[] }): Saying {
  const { appointment, kind, shared, spoken } = about
  const [language] = shared
  return {
    html: [
      heading(t, about),
      [
        t.html(`appointments.company.found.${kind}`),
        language
          ? t.html('appointments.company.found.language', { language: t.spoken(language) })
          : t.html('appointments.company.found.noLanguage', {
              languages: t.list(spoken.map((code) => t.spoken(code))),
            }),
      ].join(' '),
      t.html('appointments.company.found.writesLater'),
      appointment.content.where === undefined ? t.html('appointments.company.found.noPlace') : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [toAppointment(t, appointment)],
  }
}

export const lookingAgain = (t: Words, about: About): Saying => ({
  html: [heading(t, about), t.html('appointments.company.lookingAgain')].join('\n\n'),
  keyboard: [toAppointment(t, about.appointment)],
})

export const calledOff = (t: Words, about: About): Saying => ({
  html: [heading(t, about), t.html('appointments.company.calledOff')].join('\n\n'),
  keyboard: [askPerson(t, about.appointment), toAppointment(t, about.appointment)],
})

export const nobody = (t: Words, about: About): Saying => ({
  html: [
    heading(t, about),
    t.html('appointments.company.nobody.still'),
    t.html(`appointments.company.nobody.${about.kind === 'interpreting' ? 'interpreting' : 'company'}`),
  ].join('\n\n'),
  keyboard: [askPerson(t, about.appointment), toAppointment(t, about.appointment)],
})

const toAppointment = (t: Words, { id }: Appointment): InlineButton[] => [
  { text: t.plain('appointments.buttons.show'), callback_data: showOne.data({ id }) },
]
const askPerson = (t: Words, { id }: Appointment): InlineButton[] => [
  { text: t.plain('appointments.buttons.help'), callback_data: needHelp.data({ id }), style: 'primary' },
]

/** How it stands with whoever comes along, in a line on the appointment's screen. */
export const standing = (t: Words, { kind, held }: { kind: string; held: number }): string =>
  t.html(`appointments.company.standing.${held > 0 ? 'found' : 'looking'}`, {
    what: raw(t.html(`appointments.company.short.${kind}`)),
  })
