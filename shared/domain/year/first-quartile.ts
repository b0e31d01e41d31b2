import type { CivilDate } from '../calendar.ts'
import { consumptionUnitTenths } from '../eligibility/household.ts'
import type { CandidateFile } from '../session/events.ts'
import type { Policy } from '../session/policy/policy.ts'
import type { Dwelling } from '../session/types.ts'
import type { FirstQuartile } from './types.ts'

type Threshold = Policy['firstQuartile'][number]

/**
 * Whether a household is of the first quartile (CCH L441-1): its declared monthly income, never its tax income, times
 * twelve and over its consumption units, against the threshold of the dwelling's EPCI. Under it, strictly.
 */
export function firstQuartileOf(
  thresholds: readonly Threshold[],
  { epci }: Pick<Dwelling, 'epci'>,
  { income, persons }: Pick<CandidateFile, 'income' | 'persons'>,
  on: CivilDate,
): FirstQuartile {
  if (epci === undefined) return { kind: 'unknown', reason: 'no-epci' }
  const inForce = thresholdInForce(thresholds, epci, Number(on.slice(0, 4)))
  if (inForce === undefined) return { kind: 'unknown', reason: 'no-threshold' }
  const units = consumptionUnitTenths(persons, on)
  // Nothing declared is not an income of zero, which has its line.
  if (income.monthly.length === 0 || units === 0) return { kind: 'unknown', reason: 'no-income' }
  const monthly = income.monthly.reduce((sum, { amount }) => sum + amount, 0)
  const { annualThresholdPerUnit: threshold, year } = inForce
  return { kind: monthly * 12 * 10 < threshold * units ? 'first' : 'other', threshold, year }
}

/** The year's own threshold, or that of the year before, in force until the arrêté of the year; never an older one. */
function thresholdInForce(
  thresholds: readonly Threshold[],
  epci: string,
  year: number,
): Threshold | undefined {
  const of = (wanted: number) => thresholds.find((one) => one.epci === epci && one.year === wanted)
  return of(year) ?? of(year - 1)
}
