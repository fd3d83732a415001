/**
 * @typedef {import('../acts.ts').Act} Act
 * @typedef {import('../view.ts').PressAnswer} PressAnswer
 * @typedef {{ bytes: Blob, kind: 'photo' | 'video' | 'voice' | 'document', name?: string, width?: number, height?: number, duration?: number }} Attachment
 */

/** What a person does, sent to the server as that person. What comes of it arrives with the events. */
export const acts = {
  /** @param {Act} act @returns {Promise<any>} @throws {ActRefused} */
  async do(act) {
    return answerOf(
      await fetch('/playground/acts', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(act),
      }),
    )
  },

  /**
   * One message, or an album where there are several.
   * @param {{ as: number, to: number, caption?: string, replyTo?: number, thread?: number }} message
   * @param {readonly Attachment[]} attachments
   */
  async upload(message, attachments) {
    const form = new FormData()
    const files = attachments.map(({ bytes, ...about }) => about)
    form.set('message', JSON.stringify({ ...message, files }))
    for (const { bytes, name } of attachments) form.append('file', bytes, name ?? 'file')
    return answerOf(await fetch('/playground/files', { method: 'POST', body: form }))
  },
}

export class ActRefused extends Error {}

/** @param {Response} response */
async function answerOf(response) {
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new ActRefused(answer.reason ?? String(response.status))
  return answer
}

/** Where a file can be seen. @param {{ file?: string, type?: string }} media */
export const fileAddress = ({ file = '', type = 'image/jpeg' }) =>
  `/playground/files/${encodeURIComponent(file)}?${new URLSearchParams({ type })}`
