import { type Lotse, startLotse } from './lotse.ts'

/** Tuesdays with Vera in the first of them; Viktor would come if need be. */
export async function planned(settings: Record<string, string> = {}): Promise<Lotse> {
  const lotse = await startLotse({ settings })
  const { clara, vera, viktor } = lotse
  await clara.says('/rota Di 16-18 2')
  for (const somebody of [vera, viktor]) {
    await somebody.says('/oncall')
    await somebody.presses('shift:list')
  }
  await vera.presses('shift:take')
  await viktor.presses('shift:standby')
  await clara.says('/rota')
  for (const somebody of [vera, viktor, clara]) somebody.skips()
  return lotse
}

/** Clara has opened the first Tuesday's shift. */
export async function opened(settings?: Record<string, string>): Promise<Lotse> {
  const lotse = await planned(settings)
  const { clara } = lotse
  await clara.presses('rota:week:0')
  await clara.presses('Di., 24. Nov.')
  await clara.presses('16:00–18:00')
  clara.skips()
  return lotse
}
