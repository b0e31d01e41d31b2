/** The known word that differs least from a mistyped one, or null when none is near (a third of its letters at most). */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(typed.length / 3))
  if (typed.length > 64) return null
  const near = known
    .map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= limit && distance < word.length)
    .sort((left, right) => left.distance - right.distance)
  return near[0]?.word ?? null
}

/** How many letters to insert, delete or replace to turn one word into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    previous = nextRow(previous, row + 1, letter, to)
  }
  return previous.at(-1) ?? 0
}

function nextRow(previous: readonly number[], rowNumber: number, letter: string, to: string): number[] {
  const row = [rowNumber]
  for (let column = 1; column <= to.length; column += 1) {
    const replaced = (previous[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1)
    row.push(Math.min(replaced, (previous[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1))
  }
  return row
}
