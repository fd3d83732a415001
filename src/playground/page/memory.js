/** What this browser keeps about the page. Where it keeps nothing (a private window), the page still works. */

/** @param {string} name @param {any} otherwise */
export function remembered(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`lotse.${name}`) ?? 'null') ?? otherwise
  } catch {
    return otherwise
  }
}

/** @param {string} name @param {any} value */
export function remember(name, value) {
  try {
    localStorage.setItem(`lotse.${name}`, JSON.stringify(value))
  } catch {
    // Nothing depends on it.
  }
}
