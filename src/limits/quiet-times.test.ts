import { expect, test } from 'vitest'
import { readQuiet } from './quiet-times.ts'

const read = (text: string) => {
  const wish = readQuiet(text)
  return wish.kind === 'hours' ? `${wish.quiet.from / 60}-${wish.quiet.until / 60}` : wish.kind
}

test.each([
  ['21:30-6:45', '21.5-6.75'],
  ['22-7', '22-7'],
  ['22 bis 7 Uhr', '22-7'],
  ['von 21.30 bis 6.45', '21.5-6.75'],
  ['10 pm to 6 am', '22-6'],
  ['10PM-6:30AM', '22-6.5'],
  ['12 am - 12 pm', '0-12'],
  ['22h30–7h', '22.5-7'],
  ['з 22 до 7', '22-7'],
  ['من ٢٢ إلى ٧', '22-7'],
  ['١٠ مساء - ٦ صباحا', '22-6'],
  ['۲۱:۳۰ تا ۶:۴۵', '21.5-6.75'],
  ['22-24', '22-0'],
  ['0-24', 'same'],
  ['7-7', 'same'],
  ['25-7', 'unclear'],
  ['22:75-7', 'unclear'],
  ['22', 'unclear'],
  ['1-2-3', 'unclear'],
  ['2130-645', 'unclear'],
  ['nachts', 'unclear'],
  ['aus', 'end'],
])('%s is %s', (text, meant) => expect(read(text)).toBe(meant))
