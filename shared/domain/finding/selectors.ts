import type { Check, CheckCode } from '../checks.ts'
import type { VacancyItem } from '../state.ts'
import { examinedCandidates } from '../vacancy/selectors.ts'
import type { Acceptance, FindingKey } from './types.ts'

/** True for two words about one finding. */
export function isSameFinding(one: FindingKey, other: FindingKey): boolean {
  return one.check === other.check && one.candidate === other.candidate
}

/** The acceptance of a finding, or undefined where the commission did not pass over it. */
export function acceptanceOf({ acceptances }: VacancyItem, finding: FindingKey): Acceptance | undefined {
  return acceptances.find((one) => isSameFinding(one, finding))
}

/** A finding with the reason for which the commission passed over it, if it did. */
export function withAcceptance(item: VacancyItem, check: Check): Check {
  const acceptance = acceptanceOf(item, keyOf(check))
  return acceptance === undefined ? check : { ...check, accepted: acceptance.reason }
}

export function keyOf({ code, candidate }: Check): FindingKey {
  return { check: code, ...(candidate === undefined ? {} : { candidate }) }
}

/** Findings that rest on other dwellings: what is decided there later takes nothing from what was said here. */
const restOnOtherDwellings: readonly CheckCode[] = ['same-household-twice']

/**
 * True for a finding that may come from another sitting: the year's register tells it to the secretary's desk, and this
 * sitting's own state does not hold it. What the desk saw is taken on its word.
 */
export function mayRestOnRegister({ check, candidate }: FindingKey): boolean {
  return check === 'ranked-first-elsewhere' && candidate !== undefined
}

/**
 * The acceptances that the minutes tell: of findings that still stand, and, once the dwelling is decided, of those that
 * only what followed elsewhere took away. One that the room cured, or whose candidate was withdrawn, is told no more.
 */
export function standingAcceptances(item: VacancyItem, checks: readonly Check[]): readonly Acceptance[] {
  const examined = new Set(examinedCandidates(item).map(({ file }) => file.id))
  return item.acceptances.filter((one) => {
    if (one.candidate !== undefined && !examined.has(one.candidate)) return false
    const stands = mayRestOnRegister(one) || checks.some((check) => isSameFinding(keyOf(check), one))
    return stands || (item.adopted !== null && restOnOtherDwellings.includes(one.check))
  })
}
