import { signed } from './points-text.ts'
import { type ScoreLine, sumOf } from './score.ts'

/** More lines would no longer read as one sentence. */
const mostTold = 4

/**
 * `20 de plus pour « Handicap », 5 de moins pour « Emploi »`: what makes one score differ from another, line by line.
 * What the first has more comes first, the greatest first; of many, the main ones and the rest together.
 */
export function differencesText(one: readonly ScoreLine[], other: readonly ScoreLine[]): string {
  const found = differences(one, other)
  const more = found.filter(({ points }) => points > 0).sort((left, right) => right.points - left.points)
  const less = found.filter(({ points }) => points < 0).sort((left, right) => left.points - right.points)
  const isLong = found.length > mostTold
  const told = isLong ? [...more.slice(0, 2), ...less.slice(0, 1)] : [...more, ...less]
  const rest = sumOf(found.filter((line) => !told.includes(line)))
  return [
    ...told.map(({ label, points }) => `${moreOrLess(points)} pour « ${withoutMark(label)} »`),
    ...(rest === 0 ? [] : [`${moreOrLess(rest)} pour d’autres lignes`]),
  ].join(', ')
}

/** Above 0 what the first has more, below 0 what it has less; lines that both have alike are left out. */
function differences(one: readonly ScoreLine[], other: readonly ScoreLine[]): readonly ScoreLine[] {
  const taken = other.map((line) => ({ ...line, points: -line.points }))
  const labels = new Map([...one, ...other].map(({ code, label }) => [code, label]))
  return [...labels]
    .map(([code, label]) => ({
      code,
      label,
      points: sumOf([...one, ...taken].filter((line) => line.code === code)),
    }))
    .filter(({ points }) => points !== 0)
}

function moreOrLess(points: number): string {
  return `${signed(Math.abs(points))} de ${points > 0 ? 'plus' : 'moins'}`
}

/** A published label may end with the mark of a footnote. */
function withoutMark(label: string): string {
  return label.replace(/\s*\*+$/, '')
}
