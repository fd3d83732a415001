/**
 * Puts a text on the clipboard and says so where it was pressed.
 * @param {string} text @param {HTMLElement} where @param {import('./words.js').Words} words
 */
export async function copyText(text, where, words) {
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  where.dispatchEvent(
    new CustomEvent('notice', { bubbles: true, detail: { text: words.t(done ? 'copied' : 'notCopied') } }),
  )
}
