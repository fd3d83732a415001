/** The one place where days, times and lengths are read that people typed, in all languages Lotse speaks. */

export { beginsWithWhen, leadingPlaces } from './when/leading-places.ts'
