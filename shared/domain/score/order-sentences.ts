import { assertNever } from '../../util/assert-never.ts'
import { frenchDate } from '../../util/french-date.ts'
import { withFrenchSpaces } from '../../util/french-spaces.ts'
import type { CandidateId, Item, SessionState } from '../state.ts'
import { linesByCategory } from './by-category.ts'
import { readingOf } from './grid-reading.ts'
import { type ScoredCandidate, type Separation, scoredOrder, separationOf } from './order.ts'
import { pointsWord, signed } from './points-text.ts'
import { type ScoreLine, sumOf } from './score.ts'

/** How much a sentence may tell of a household: the criteria by their labels, or only their categories. */
export type Telling = 'labels' | 'categories'

/** Why one candidate is shown before the next: in a glance, then in one sentence. Candidates go by their letters. */
export interface OrderSentence {
  readonly before: CandidateId
  readonly after: CandidateId
  readonly glance: string
  readonly sentence: string
}

/**
 * Why each examined candidate of an item comes before the next one in the order shown: what separates them is what
 * `shownOrder` sorted them by. None without a grid: the order is then the file's. Never a rank (CCH L441-2-8).
 */
export function orderSentences(state: SessionState, item: Item, telling: Telling): readonly OrderSentence[] {
  if (state.grid === null) return []
  const shown = scoredOrder(state, item).filter(({ candidate }) => candidate.withdrawn === null)
  const { tieBreak } = readingOf(state.grid)
  return shown.slice(1).flatMap((after, index) => {
    const before = shown[index]
    if (before === undefined) return []
    const pair = { before, after, separation: separationOf(tieBreak, before, after) }
    return [wordPair(pair, (lines) => toldLines(state, lines, telling))]
  })
}

function toldLines(
  { grid }: SessionState,
  lines: readonly ScoreLine[],
  telling: Telling,
): readonly ScoreLine[] {
  return grid === null || telling === 'labels' ? lines : linesByCategory(grid, lines)
}

interface Pair {
  readonly before: ScoredCandidate
  readonly after: ScoredCandidate
  readonly separation: Separation | null
}

type TellLines = (lines: readonly ScoreLine[]) => readonly ScoreLine[]

function wordPair(pair: Pair, tell: TellLines): OrderSentence {
  const { before, after } = pair
  const letters = { one: before.candidate.file.letter, other: after.candidate.file.letter }
  const { glance, sentence } = words(pair, letters, tell)
  return {
    before: before.candidate.file.id,
    after: after.candidate.file.id,
    glance: withFrenchSpaces(`avant ${letters.other} : ${glance}`),
    sentence: withFrenchSpaces(sentence),
  }
}

interface Letters {
  readonly one: string
  readonly other: string
}
type Words = Pick<OrderSentence, 'glance' | 'sentence'>

function words({ before, after, separation }: Pair, letters: Letters, tell: TellLines): Words {
  if (before.score === null || after.score === null) return unscoredWords(before, letters)
  const { one, other } = letters
  const tied = `${one} et ${other} sont ex aequo à ${pointsWord(before.score.total)} :`
  const left = before.candidate.file
  const right = after.candidate.file
  const by = separation === null ? 'file' : separation.by
  switch (by) {
    case 'total':
      return totalWords(before.score, after.score, letters, tell)
    case 'dalo':
      return {
        glance: 'DALO',
        sentence: `${tied} ${one} est avant ${other} parce que sa demande relève du droit au logement opposable (DALO).`,
      }
    case 'registeredOn':
      return {
        glance: 'plus ancienne',
        sentence: `${tied} ${one} est avant ${other} parce que sa demande est plus ancienne (${frenchDate(left.registeredOn)}, contre ${frenchDate(right.registeredOn)}).`,
      }
    case 'registrationNumber':
      return {
        glance: 'numéro unique',
        sentence: `${tied} seul l’ordre des numéros uniques place ${one} avant ${other}, sans priorité entre elles.`,
      }
    case 'scored':
    case 'file':
      return {
        glance: 'ordre du dossier',
        sentence: `${tied} le barème ne les départage pas, ${one} est avant ${other} dans l’ordre du dossier.`,
      }
    default:
      return assertNever(by)
  }
}

/** Only a transfer has no score where there is a grid. */
function unscoredWords({ score }: ScoredCandidate, { one, other }: Letters): Words {
  const rule = 'le barème ne note pas les demandes de mutation'
  return score === null
    ? {
        glance: 'ordre du dossier',
        sentence: `Ni ${one} ni ${other} n’a de cotation : ${rule}, ${one} est avant ${other} dans l’ordre du dossier.`,
      }
    : {
        glance: 'mutation non notée',
        sentence: `${one} est avant ${other}, qui n’a pas de cotation : ${rule}.`,
      }
}

interface Scored {
  readonly total: number
  readonly lines: readonly ScoreLine[]
}

function totalWords(before: Scored, after: Scored, { one, other }: Letters, tell: TellLines): Words {
  const ahead = sumOf([before, negated(after)].map(({ total }) => ({ points: total })))
  const why = differencesText(differences(tell(before.lines), tell(after.lines)))
  const totals = `${signed(before.total)} contre ${signed(after.total)}`
  return {
    glance: `+${pointsWord(ahead)}`,
    sentence: `${one} est avant ${other}, avec ${pointsWord(ahead)} de plus (${totals}) : ${why}.`,
  }
}

function negated({ total }: Pick<Scored, 'total'>) {
  return { total: -total }
}

/** Line by line, what the first has more (above 0) or less than the second. */
function differences(one: readonly ScoreLine[], other: readonly ScoreLine[]): readonly ScoreLine[] {
  const labels = new Map([...one, ...other].map(({ code, label }) => [code, label]))
  return [...labels]
    .map(([code, label]) => ({ code, label, points: difference(one, other, code) }))
    .filter(({ points }) => points !== 0)
}

function difference(one: readonly ScoreLine[], other: readonly ScoreLine[], code: string): number {
  const left = sumOf(one.filter((line) => line.code === code))
  const right = sumOf(other.filter((line) => line.code === code))
  return sumOf([{ points: left }, { points: -right }])
}

/** More lines would no longer read as one sentence. */
const mostTold = 4

/** What the first has more, then what it has less, the greatest first; of many, the main ones and the rest together. */
function differencesText(found: readonly ScoreLine[]): string {
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

function moreOrLess(points: number): string {
  return `${signed(Math.abs(points))} de ${points > 0 ? 'plus' : 'moins'}`
}

/** A published label may end with the mark of a footnote. */
function withoutMark(label: string): string {
  return label.replace(/\s*\*+$/, '')
}
