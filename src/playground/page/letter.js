const width = 900
const height = 1200

/** As a housing company writes. Nobody of that name lives at any of these addresses. */
const letter = {
  head: ['Wohnbau Hafenstadt eG', 'Kanalstraße 3 · 12345 Hafenstadt'],
  to: ['Frau', 'A. Muster', 'Hafenweg 12', '12345 Hafenstadt'],
  date: '18. November',
  subject: 'Einladung zur Wohnungsbesichtigung',
  body: [
    'Sehr geehrte Frau Muster,',
    'wir freuen uns über Ihr Interesse an der 3-Zimmer-Wohnung in der Lindenstraße 14, 2. Obergeschoss links.',
    'Die Besichtigung findet statt am',
    '*Donnerstag um 16.30 Uhr.',
    'Bitte bringen Sie mit:',
    '–  Ausweis oder Aufenthaltstitel',
    '–  Wohnberechtigungsschein (WBS)',
    '–  Einkommensnachweise der letzten drei Monate',
    'Sollten Sie verhindert sein, bitten wir um Nachricht bis Mittwoch, 12 Uhr.',
    'Mit freundlichen Grüßen',
    'i. A. Brückner',
  ],
}

/** A photo of a letter, drawn on the spot, for people who have none at hand. @returns {Promise<import('./acts.js').Attachment>} */
export async function letterPhoto() {
  const canvas = new OffscreenCanvas(width, height)
  const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'))
  drawTable(pen)
  pen.translate(width / 2, height / 2)
  pen.rotate(-0.035)
  pen.translate(-width / 2, -height / 2)
  drawSheet(pen)
  writeLetter(pen)
  return { bytes: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }), kind: 'photo', width, height }
}

/** @param {OffscreenCanvasRenderingContext2D} pen */
function drawTable(pen) {
  const wood = pen.createLinearGradient(0, 0, width, height)
  wood.addColorStop(0, '#8a6a4d')
  wood.addColorStop(1, '#6b4f38')
  pen.fillStyle = wood
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = 'rgb(50 30 15 / 18%)'
  for (let y = 8; y < height; y += 23) {
    pen.beginPath()
    pen.moveTo(0, y)
    pen.bezierCurveTo(width * 0.3, y + 14, width * 0.6, y - 12, width, y + 6)
    pen.stroke()
  }
}

/** @param {OffscreenCanvasRenderingContext2D} pen */
function drawSheet(pen) {
  pen.save()
  pen.shadowColor = 'rgb(20 10 0 / 45%)'
  pen.shadowBlur = 40
  pen.shadowOffsetY = 16
  pen.fillStyle = '#f8f6f0'
  pen.fillRect(80, 70, width - 160, height - 130)
  pen.restore()
  const light = pen.createLinearGradient(80, 70, width - 80, height - 60)
  light.addColorStop(0, 'rgb(255 255 255 / 55%)')
  light.addColorStop(1, 'rgb(120 110 90 / 14%)')
  pen.fillStyle = light
  pen.fillRect(80, 70, width - 160, height - 130)
  // Where it was folded for the envelope.
  pen.fillStyle = 'rgb(90 80 60 / 9%)'
  for (const y of [430, 790]) pen.fillRect(80, y, width - 160, 3)
}

/** @param {OffscreenCanvasRenderingContext2D} pen */
function writeLetter(pen) {
  const left = 150
  pen.fillStyle = '#174a5b'
  pen.font = '600 34px Georgia, "Times New Roman", serif'
  pen.fillText(letter.head[0] ?? '', left, 160)
  pen.font = '19px Georgia, "Times New Roman", serif'
  pen.fillText(letter.head[1] ?? '', left, 192)
  pen.fillRect(left, 212, width - 2 * left, 2)

  pen.fillStyle = '#23211d'
  pen.font = '22px Georgia, "Times New Roman", serif'
  for (const [at, line] of letter.to.entries()) pen.fillText(line, left, 270 + at * 29)
  pen.fillText(letter.date, width - left - pen.measureText(letter.date).width, 410)
  pen.font = '600 25px Georgia, "Times New Roman", serif'
  pen.fillText(letter.subject, left, 470)

  let y = 524
  for (const [at, paragraph] of letter.body.entries()) {
    const strong = paragraph.startsWith('*')
    pen.font = `${strong ? '600 26px' : '22px'} Georgia, "Times New Roman", serif`
    for (const line of linesOf(pen, paragraph.replace('*', ''), width - 2 * left)) {
      pen.fillText(line, left, y)
      y += 31
    }
    y += letter.body[at + 1]?.startsWith('–') ? 4 : 15
  }
}

/** @param {OffscreenCanvasRenderingContext2D} pen @param {string} text @param {number} room */
function linesOf(pen, text, room) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (pen.measureText(longer).width > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
