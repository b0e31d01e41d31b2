/** `12`, `1,33`, `−5`: a number of points as French writes it, with two decimals at most. */
export function signed(points: number): string {
  const text = String(Math.abs(points)).replace('.', ',')
  return points < 0 ? `−${text}` : text
}

/** `1 point`, `1,33 point`, `−5 points` (French takes the plural from 2). */
export function pointsWord(points: number): string {
  return `${signed(points)} ${Math.abs(points) < 2 ? 'point' : 'points'}`
}
