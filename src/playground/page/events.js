/**
 * Follows the server: the whole town first, and again after every interruption, then each change.
 * @param {import('./world.js').World} world
 */
export function follow(world) {
  const source = new EventSource('/playground/events')
  source.addEventListener('town', (event) => {
    world.setConnected(true)
    world.replace(JSON.parse(event.data))
  })
  source.addEventListener('change', (event) => world.apply(JSON.parse(event.data)))
  source.addEventListener('error', () => world.setConnected(false))
  // A page kept in the browser's memory would come back with a dead connection.
  addEventListener('pageshow', (event) => event.persisted && location.reload())
}
