import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policy } from '../../../../shared/domain/session/policy/policy.ts'
import type { RegisterEntry } from '../../../../shared/domain/year/types.ts'
import { type Counter, whatIf } from '../../../../shared/domain/year/what-if.ts'
import { anEntry } from '../../../support/register-builders.ts'

const set = policy.parse({
  targets: {
    localAgreement: { priority: 0.29, publicAgents: 0.01 },
    reservatairesFlux: [{ id: 'als', share: 0.2 }],
  },
})

const quartile = fc.constantFrom<RegisterEntry['firstQuartile']>(
  { kind: 'first', threshold: 900_000, year: 2026 },
  { kind: 'other', threshold: 900_000, year: 2026 },
  { kind: 'unknown', reason: 'no-threshold' },
)
const reservation = fc.constantFrom<RegisterEntry['reservation']>(
  null,
  { holder: 'landlord', id: null, label: null },
  { holder: 'prefecture', id: null, label: null },
  { holder: 'action-logement', id: 'als', label: 'ALS' },
  { holder: 'local-authority', id: 'ville', label: null },
)
const offer = fc.constantFrom<RegisterEntry['offer']>(
  null,
  ...(['to-notify', 'waiting', 'accepted', 'refused', 'lapsed', 'next'] as const).map((status) => ({
    status,
    receivedOn: null,
    deadline: null,
    answeredOn: null,
  })),
)
const entry = fc
  .record({
    qpv: fc.boolean(),
    epci: fc.constantFrom('200068658', '200072999', null),
    reservation,
    offer,
    leaseSignedOn: fc.constantFrom('2026-12-20', null),
    urgent: fc.boolean(),
    dalo: fc.boolean(),
    priorityCategories: fc.constantFrom<readonly string[]>([], ['handicap']),
    publicAgent: fc.boolean(),
    transfer: fc.boolean(),
    urbanRenewal: fc.boolean(),
    firstQuartile: quartile,
  })
  .map(({ qpv, epci, ...others }) => anEntry({ dwelling: { qpv, epci }, ...others }))
const entries = fc.array(entry, { maxLength: 30 })

/** A second, naive counting: written from the law's sentences, one loop each, nothing shared with the rules. */
function naive(attributions: readonly RegisterEntry[], { key }: Counter): readonly [number, number, number] {
  let [inside, whole, unknown] = [0, 0, 0]
  for (const one of attributions) {
    const isPriority = one.dalo || one.priorityCategories.length > 0
    const isFlux = !one.transfer && !one.urbanRenewal
    const count = (isIn: boolean) => {
      whole += 1
      if (isIn) inside += 1
    }
    if (key.kind === 'agreement-priority') count(isPriority)
    else if (key.kind === 'agreement-public-agents') count(one.publicAgent)
    else if (key.kind === 'priority') {
      const { holder, id } = key.reservation
      if (one.reservation?.holder === holder && one.reservation.id === id) count(isPriority)
    } else if (key.kind === 'first-quartile-outside-qpv') {
      if (one.dwelling.qpv || one.dwelling.epci !== key.epci) continue
      if (one.firstQuartile.kind === 'unknown' && !one.urbanRenewal) unknown += 1
      else count(one.urbanRenewal || one.firstQuartile.kind === 'first')
    } else if (key.kind === 'other-quartiles-inside-qpv') {
      if (!one.dwelling.qpv || one.dwelling.epci !== key.epci) continue
      if (one.firstQuartile.kind === 'unknown') unknown += 1
      else count(one.firstQuartile.kind === 'other')
    } else if (isFlux && one.reservation === null) unknown += 1
    else if (isFlux) {
      const isPrefecture = one.reservation?.holder === 'prefecture'
      if (key.kind === 'prefecture-flux') count(isPrefecture)
      else if (key.kind === 'public-agents-flux') count(isPrefecture && one.publicAgent)
      else count(one.reservation?.id === key.id)
    }
  }
  return [inside, whole, unknown]
}

function movedIn(all: readonly RegisterEntry[]): readonly RegisterEntry[] {
  return all.filter(
    ({ urgent, leaseSignedOn, offer: made }) =>
      urgent ||
      (leaseSignedOn !== null && made !== null && ['to-notify', 'waiting', 'accepted'].includes(made.status)),
  )
}

describe('the counters of a year', () => {
  test('agree with a naive recount, before and after', () => {
    fc.assert(
      fc.property(entries, fc.option(entry), (year, proposal) => {
        for (const counter of whatIf(year, proposal, set)) {
          const before = movedIn(year)
          const { numerator, denominator, unknown } = counter.before
          expect([numerator, denominator, unknown]).toEqual(naive(before, counter))
          const after = proposal === null ? before : [...before, proposal]
          expect([counter.after.numerator, counter.after.denominator, counter.after.unknown]).toEqual(
            naive(after, counter),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  test('adding a proposal, then taking it away, gives back', () => {
    fc.assert(
      fc.property(entries, entry, (year, proposal) => {
        const there = whatIf(year, proposal, set)
        const back = whatIf(year, null, set)
        for (const { key, before } of back) {
          expect(there.find((one) => JSON.stringify(one.key) === JSON.stringify(key))?.before).toEqual(before)
        }
      }),
    )
  })

  test('do not depend on the order of the decisions', () => {
    fc.assert(
      fc.property(entries, (year) => {
        const told = (all: readonly RegisterEntry[]) =>
          new Map(whatIf(all, null, set).map(({ key, after }) => [JSON.stringify(key), after]))
        expect(told([...year].reverse())).toEqual(told(year))
      }),
    )
  })

  test('a verdict stands whatever the unknown ones turn out to be', () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (year, isFirst) => {
        const kind = isFirst ? 'first' : 'other'
        const revealed = year.map((one) =>
          one.firstQuartile.kind === 'unknown'
            ? { ...one, firstQuartile: { kind, threshold: 1, year: 2026 } as const }
            : one,
        )
        const later = whatIf(revealed, null, set)
        whatIf(year, null, set).forEach(({ after }, index) => {
          if (after.verdict === 'undetermined') return
          expect(later[index]?.after.verdict).toBe(after.verdict)
        })
      }),
    )
  })
})
