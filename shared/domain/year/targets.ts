import { type Fraction, fractionOfDecimal } from '../fraction.ts'
import type { Policy } from '../session/policy/policy.ts'
import type { Bound, Standing } from './measure.ts'
import type { RegisterEntry, RegisterReservation } from './types.ts'

/** What a counter counts. */
export type CounterKey =
  | { readonly kind: 'first-quartile-outside-qpv'; readonly epci: string | null }
  | { readonly kind: 'other-quartiles-inside-qpv'; readonly epci: string | null }
  /** Of one réservataire, or of the dwellings that nobody reserves. */
  | { readonly kind: 'priority'; readonly reservation: RegisterReservation }
  | { readonly kind: 'agreement-priority' }
  | { readonly kind: 'agreement-public-agents' }
  | { readonly kind: 'prefecture-flux' }
  | { readonly kind: 'public-agents-flux' }
  | { readonly kind: 'reservataire-flux'; readonly id: string }

/** A share of the year's attributions that the law, a convention or an agreement sets. */
export interface Target {
  readonly key: CounterKey
  readonly bound: Bound
  readonly share: Fraction
  readonly standingOf: (entry: RegisterEntry) => Standing
}

/** Every target that these attributions are measured against, in the order shown. */
export function targetsOf(attributions: readonly RegisterEntry[], policy: Policy): readonly Target[] {
  const { targets } = policy
  return [
    ...distinct(attributions, ({ dwelling }) => dwelling.epci).flatMap(({ dwelling }) => [
      firstQuartileOutsideQpv(dwelling.epci, targets.firstQuartileOutsideQpv),
      otherQuartilesInsideQpv(dwelling.epci, targets.otherQuartilesInsideQpv),
    ]),
    ...reservationsIn(attributions).map((reservation) => priority(reservation, targets.priority)),
    ...agreementTargets(targets.localAgreement),
    prefectureFlux(targets.prefectureFlux),
    publicAgentsFlux(targets.publicAgentsFlux),
    ...targets.reservatairesFlux.map(({ id, share }) => reservataireFlux(id, share)),
  ]
}

/**
 * Loi 2017-86, art. 70 (CCH L441-1): on each EPCI's territory, a quarter of the attributions outside QPV goes to the
 * first quartile, or to households rehoused for urban renewal.
 */
function firstQuartileOutsideQpv(epci: string | null, share: number): Target {
  return {
    key: { kind: 'first-quartile-outside-qpv', epci },
    bound: 'at-least',
    share: fractionOfDecimal(share),
    standingOf: ({ dwelling, urbanRenewal, firstQuartile }) => {
      if (dwelling.qpv || dwelling.epci !== epci) return 'not-concerned'
      return urbanRenewal ? 'in' : quartileStanding(firstQuartile.kind, 'first')
    },
  }
}

/** The same article: half of the attributions inside QPV goes to the other quartiles. */
function otherQuartilesInsideQpv(epci: string | null, share: number): Target {
  return {
    key: { kind: 'other-quartiles-inside-qpv', epci },
    bound: 'at-least',
    share: fractionOfDecimal(share),
    standingOf: ({ dwelling, firstQuartile }) =>
      dwelling.qpv && dwelling.epci === epci
        ? quartileStanding(firstQuartile.kind, 'other')
        : 'not-concerned',
  }
}

function quartileStanding(kind: RegisterEntry['firstQuartile']['kind'], wanted: 'first' | 'other'): Standing {
  if (kind === 'unknown') return 'unknown'
  return kind === wanted ? 'in' : 'not-in'
}

/** CCH L441-1: DALO, else the priority households, on each contingent but the préfet's, which is all for them. */
function priority(reservation: RegisterReservation, share: number): Target {
  return {
    key: { kind: 'priority', reservation },
    bound: 'at-least',
    share: fractionOfDecimal(share),
    standingOf: (entry) => {
      if (entry.reservation === null || !sameReservation(entry.reservation, reservation))
        return 'not-concerned'
      return isPriority(entry) ? 'in' : 'not-in'
    },
  }
}

/** A local agreement (accord collectif) measures all the organisation's attributions. */
function agreementTargets(agreement: Policy['targets']['localAgreement']): readonly Target[] {
  if (agreement === null) return []
  const standing = (isIn: boolean): Standing => (isIn ? 'in' : 'not-in')
  return [
    {
      key: { kind: 'agreement-priority' },
      bound: 'at-least',
      share: fractionOfDecimal(agreement.priority),
      standingOf: (entry) => standing(isPriority(entry)),
    },
    {
      key: { kind: 'agreement-public-agents' },
      bound: 'at-least',
      share: fractionOfDecimal(agreement.publicAgents),
      standingOf: ({ publicAgent }) => standing(publicAgent),
    },
  ]
}

/** CCH R441-5-2: the préfet's contingent takes no more than its part of the flux. */
function prefectureFlux(share: number): Target {
  return fluxTarget({ kind: 'prefecture-flux' }, 'at-most', share, ({ holder }) => holder === 'prefecture')
}

/** CCH R441-5-2: within it, the agents of the State. */
function publicAgentsFlux(share: number): Target {
  return fluxTarget(
    { kind: 'public-agents-flux' },
    'at-most',
    share,
    ({ holder }, { publicAgent }) => holder === 'prefecture' && publicAgent,
  )
}

/** CCH R441-5: what a convention promises to a réservataire. */
function reservataireFlux(id: string, share: number): Target {
  return fluxTarget(
    { kind: 'reservataire-flux', id },
    'at-least',
    share,
    (reservation) => reservation.id === id,
  )
}

/** The flux is counted without the transfers and the rehousings, which are taken off its base (CCH R441-5 I). */
function fluxTarget(
  key: CounterKey,
  bound: Bound,
  share: number,
  isIn: (reservation: RegisterReservation, entry: RegisterEntry) => boolean,
): Target {
  const standingOf = (entry: RegisterEntry): Standing => {
    if (entry.transfer || entry.urbanRenewal) return 'not-concerned'
    if (entry.reservation === null) return 'unknown'
    return isIn(entry.reservation, entry) ? 'in' : 'not-in'
  }
  return { key, bound, share: fractionOfDecimal(share), standingOf }
}

function isPriority({ dalo, priorityCategories }: RegisterEntry): boolean {
  return dalo || priorityCategories.length > 0
}

function reservationsIn(attributions: readonly RegisterEntry[]): readonly RegisterReservation[] {
  const reserved = attributions.flatMap(({ reservation }) =>
    reservation === null || reservation.holder === 'prefecture' ? [] : [reservation],
  )
  return distinct(reserved, ({ holder, id }) => `${holder} ${id ?? ''}`)
}

function sameReservation(one: RegisterReservation, other: RegisterReservation): boolean {
  return one.holder === other.holder && one.id === other.id
}

/** The first of each, by what tells them apart, in their order. */
function distinct<One>(all: readonly One[], mark: (one: One) => string | null): readonly One[] {
  const seen = new Set<string | null>()
  return all.filter((one) => {
    const isNew = !seen.has(mark(one))
    seen.add(mark(one))
    return isNew
  })
}
