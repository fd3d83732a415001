const tryAgainAfter = 3000

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
  source.addEventListener('error', () => {
    world.setConnected(false)
    // The browser tries again by itself, except where the server answered with a refusal.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(world), tryAgainAfter)
  })
}
