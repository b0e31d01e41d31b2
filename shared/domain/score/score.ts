import { type CivilDate, completedMonths, completedYears } from '../calendar.ts'
import { fraction, roundHalfUp } from '../fraction.ts'
import type { ScoringGrid } from '../session/reference-lists.ts'
import { type GridReading, readingOf } from './grid-reading.ts'

export interface ScoreLine {
  readonly code: string
  readonly label: string
  readonly points: number
}

/** A request's cotation: an aid, never a decision (CCH L441-2-8; CE 27 décembre 2024, n° 491357). */
export interface Score {
  readonly total: number
  readonly lines: readonly ScoreLine[]
}

/** What a grid reads of a request. */
export interface ScoredRequest {
  readonly registeredOn: CivilDate
  readonly criteria: readonly string[]
  readonly refusals?: readonly PastRefusal[] | undefined
}

interface PastRefusal {
  readonly on: CivilDate
  readonly justified: boolean
}

export const seniorityCode = 'ANCIENNETE'
export const refusalPenaltyCode = 'PENALITE_REFUS'
export const floorCode = 'PLANCHER'

/** The criteria of a request that the grid does not know: a request with any is refused, never scored in part. */
export function unknownCriteria(grid: ScoringGrid, criteria: readonly string[]): readonly string[] {
  const known = new Set(fixedCriteria(grid).map((criterion) => criterion.code))
  return criteria.filter((code) => !known.has(code))
}

/**
 * The score on that day: points of each criterion once, in the grid's order, then a point for each completed year
 * since the registration, then -5 x (n - 1) for n >= 2 unjustified refusals, or what the grid sets in their place. No
 * cap, no floor unless it sets one; zero lines left out. The lines always add up to the total.
 */
export function scoreOf(grid: ScoringGrid, request: ScoredRequest, on: CivilDate): Score {
  const reading = readingOf(grid)
  const lines = [
    ...criterionLines(grid, reading, request),
    seniorityLine(reading, request, on),
    penaltyLine(reading, request, on),
  ]
  const lifted = [...lines, floorLine(reading, sumOf(lines))].filter((line) => line.points !== 0)
  return { total: sumOf(lifted), lines: lifted }
}

/** Points have two decimals at most: they add up in hundredths, without a binary remainder. */
export function sumOf(lines: readonly Pick<ScoreLine, 'points'>[]): number {
  return lines.reduce((hundredths, { points }) => hundredths + Math.round(points * 100), 0) / 100
}

export function fixedCriteria(grid: ScoringGrid): ScoringGrid['criteria'] {
  return grid.criteria.filter((criterion) => criterion.kind === 'fixed')
}

function criterionLines(
  grid: ScoringGrid,
  { groups }: GridReading,
  { criteria }: ScoredRequest,
): readonly ScoreLine[] {
  const met = new Set(criteria)
  const lines = fixedCriteria(grid)
    .filter((criterion) => met.has(criterion.code))
    .map(({ code, label, points }) => ({ code, label, points: points ?? 0 }))
  return groups.filter(({ keep }) => keep === 'highest').reduce(keepHighest, lines)
}

/** Of the lines of a group only the highest stays; of equals, the first of the grid. */
function keepHighest(
  lines: readonly ScoreLine[],
  { codes }: GridReading['groups'][number],
): readonly ScoreLine[] {
  const rivals = lines.filter(({ code }) => codes.includes(code))
  const most = Math.max(...rivals.map(({ points }) => points))
  const kept = rivals.find(({ points }) => points === most)
  return lines.filter((line) => line === kept || !codes.includes(line.code))
}

function seniorityLine(
  { seniority }: GridReading,
  { registeredOn }: ScoredRequest,
  on: CivilDate,
): ScoreLine {
  const earned = seniorityPoints(seniority, registeredOn, on)
  const points = seniority.cap === null ? earned : Math.min(earned, seniority.cap)
  return { code: seniorityCode, label: seniority.label, points }
}

function seniorityPoints(
  { unit, pointsPerYear }: GridReading['seniority'],
  registeredOn: CivilDate,
  on: CivilDate,
): number {
  if (unit === 'completed-years') return pointsPerYear * completedYears(registeredOn, on)
  return roundHalfUp(fraction(pointsPerYear * completedMonths(registeredOn, on), 12), 2)
}

function penaltyLine({ penalty }: GridReading, { refusals = [] }: ScoredRequest, on: CivilDate): ScoreLine {
  const costly = costlyRefusals(penalty, refusals.filter((one) => stillCounts(penalty, one, on)).length)
  return { code: refusalPenaltyCode, label: penalty.label, points: penalty.points * costly }
}

/** A refusal lapses on the day that completes its last month. */
function stillCounts({ lapseMonths }: GridReading['penalty'], refusal: PastRefusal, on: CivilDate): boolean {
  if (refusal.justified) return false
  return lapseMonths === null || completedMonths(refusal.on, on) < lapseMonths
}

function costlyRefusals({ from, counted }: GridReading['penalty'], unjustified: number): number {
  if (unjustified < from) return 0
  return counted === 'all' ? unjustified : unjustified - from + 1
}

/** What lifts a total to the floor, as a line of its own. */
function floorLine({ floor }: GridReading, total: number): ScoreLine {
  const points = floor === null || total >= floor ? 0 : sumOf([{ points: floor }, { points: -total }])
  return { code: floorCode, label: 'Total ramené au plancher du barème', points }
}
