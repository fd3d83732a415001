import { startLotse } from './lotse.ts'

/** Amal reads German here and has asked about something no guide knows. */
export async function asked(settings: Record<string, string> = {}) {
  const lotse = await startLotse({ settings })
  await lotse.amal.speaks('de')
  await lotse.amal.says('Xyzzy plugh')
  lotse.amal.skips()
  return lotse
}

/** The same, and she wants a person. What she and Vera, who is on duty, read of it is still to be looked at. */
export async function called(settings: Record<string, string> = {}) {
  const lotse = await asked(settings)
  await lotse.amal.presses('question:human')
  return lotse
}

/** Amal has asked, and nobody is on duty. */
export async function askedAtNight() {
  const lotse = await asked()
  await lotse.vera.presses('oncall:stop')
  lotse.vera.skips()
  return lotse
}

/** The same, she wants a person, and everybody has looked at what that brought. */
export async function calledAtNight() {
  const lotse = await askedAtNight()
  await lotse.amal.presses('question:human')
  lotse.skipAll()
  return lotse
}

/** Anna asks too, and her app speaks German. `skipAll` is for her as well. */
export async function startWithAnna() {
  const lotse = await startLotse()
  const anna = lotse.person(1003, 'Anna', 'de')
  await anna.starts()
  const skipAll = () => {
    lotse.skipAll()
    anna.skips()
  }
  skipAll()
  return { ...lotse, anna, skipAll }
}
