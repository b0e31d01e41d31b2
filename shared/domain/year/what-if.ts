import type { Fraction } from '../fraction.ts'
import type { Policy } from '../session/policy/policy.ts'
import { attributionsIn } from './attributions.ts'
import { type Bound, type Measure, measure } from './measure.ts'
import { type CounterKey, targetsOf } from './targets.ts'
import type { RegisterEntry } from './types.ts'

/** One of the year's targets: where it stands, and where the proposal would put it. */
export interface Counter {
  readonly key: CounterKey
  readonly bound: Bound
  readonly target: Fraction
  readonly before: Measure
  readonly after: Measure
}

/**
 * What a proposal does to the year's counters: `entries` are the year's decisions without it, `proposal` what it adds
 * once its household has moved in, or null while it names nobody. Shares are exact; what is unknown is counted apart.
 */
export function whatIf(
  entries: readonly RegisterEntry[],
  proposal: RegisterEntry | null,
  policy: Policy,
): readonly Counter[] {
  const before = attributionsIn(entries, policy.targets.countedFrom)
  const after = proposal === null ? before : [...before, proposal]
  return targetsOf(after, policy).map(({ key, bound, share, standingOf }) => ({
    key,
    bound,
    target: share,
    before: measure(before.map(standingOf), bound, share),
    after: measure(after.map(standingOf), bound, share),
  }))
}

/** True when the proposal counts for a target, in its part, in its whole alone, or as unknown. */
export function isMoved({ before, after }: Counter): boolean {
  return before.denominator !== after.denominator || before.unknown !== after.unknown
}
