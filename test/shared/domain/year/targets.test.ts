import { describe, expect, test } from 'vitest'
import { policy } from '../../../../shared/domain/session/policy/policy.ts'
import type { Standing } from '../../../../shared/domain/year/measure.ts'
import { type CounterKey, targetsOf } from '../../../../shared/domain/year/targets.ts'
import { anEntry, anEpci, type EntryWishes } from '../../../support/register-builders.ts'

const set = policy.parse({ targets: { reservatairesFlux: [{ id: 'als', share: 0.2 }] } })
const first = { kind: 'first', threshold: 924_300, year: 2026 } as const
const unknown = { kind: 'unknown', reason: 'no-threshold' } as const

/** How one attribution stands to a target that a usual one and one of the préfet bring. */
function standing(kind: CounterKey['kind'], wishes: EntryWishes): Standing | undefined {
  const brought = [anEntry(), anEntry({ reservation: { holder: 'action-logement', id: 'als' } })]
  return targetsOf(brought, set)
    .find(({ key }) => key.kind === kind)
    ?.standingOf(anEntry(wishes))
}

describe('how an attribution stands to each target', () => {
  test.each<readonly [CounterKey['kind'], string, EntryWishes, Standing]>([
    ['first-quartile-outside-qpv', 'the first quartile', { firstQuartile: first }, 'in'],
    ['first-quartile-outside-qpv', 'the others', {}, 'not-in'],
    ['first-quartile-outside-qpv', 'who is not known', { firstQuartile: unknown }, 'unknown'],
    ['first-quartile-outside-qpv', 'a rehousing (loi 2017-86 art. 70)', { urbanRenewal: true }, 'in'],
    ['first-quartile-outside-qpv', 'inside QPV', { dwelling: { qpv: true } }, 'not-concerned'],
    ['first-quartile-outside-qpv', 'another EPCI', { dwelling: { epci: '200066876' } }, 'not-concerned'],
    ['other-quartiles-inside-qpv', 'the others', { dwelling: { qpv: true } }, 'in'],
    [
      'other-quartiles-inside-qpv',
      'the first quartile',
      { dwelling: { qpv: true }, firstQuartile: first },
      'not-in',
    ],
    ['other-quartiles-inside-qpv', 'outside QPV', {}, 'not-concerned'],
    [
      'other-quartiles-inside-qpv',
      'another EPCI',
      { dwelling: { qpv: true, epci: '200066876' } },
      'not-concerned',
    ],
    ['priority', 'a priority household (CCH L441-1)', { priorityCategories: ['a'] }, 'in'],
    ['priority', 'a DALO household', { dalo: true }, 'in'],
    ['priority', 'another household', {}, 'not-in'],
    ['priority', 'another contingent', { reservation: { holder: 'prefecture' } }, 'not-concerned'],
    ['priority', 'an urgent allocation, of no contingent', { reservation: null }, 'not-concerned'],
    ['prefecture-flux', 'the préfet’s contingent', { reservation: { holder: 'prefecture' } }, 'in'],
    ['prefecture-flux', 'another', {}, 'not-in'],
    ['prefecture-flux', 'one that is not told', { reservation: null }, 'unknown'],
    ['prefecture-flux', 'a transfer, off the base (CCH R441-5)', { transfer: true }, 'not-concerned'],
    ['prefecture-flux', 'a rehousing, off the base', { urbanRenewal: true }, 'not-concerned'],
    [
      'public-agents-flux',
      'an agent on the préfet’s contingent',
      { reservation: { holder: 'prefecture' }, publicAgent: true },
      'in',
    ],
    ['public-agents-flux', 'an agent elsewhere', { publicAgent: true }, 'not-in'],
    ['reservataire-flux', 'its own', { reservation: { holder: 'action-logement', id: 'als' } }, 'in'],
    ['reservataire-flux', 'another’s', { reservation: { holder: 'action-logement', id: 'cil' } }, 'not-in'],
  ])('%s: %s', (kind, _name, wishes, expected) => expect(standing(kind, wishes)).toBe(expected))

  test('each territory and each contingent but the préfet’s is measured once', () => {
    const entries = [
      anEntry(),
      anEntry({ dwelling: { epci: '200066876' } }),
      anEntry({ reservation: { holder: 'action-logement', id: 'als' } }),
      anEntry({ reservation: { holder: 'action-logement', id: 'cil' } }),
      anEntry({ reservation: { holder: 'prefecture' } }),
      anEntry({ reservation: null }),
    ]
    const told = targetsOf(entries, set).map(({ key }) =>
      key.kind === 'priority'
        ? `${key.reservation.holder} ${key.reservation.id}`
        : 'epci' in key
          ? `${key.kind} ${key.epci}`
          : key.kind,
    )
    expect(told).toEqual([
      `first-quartile-outside-qpv ${anEpci}`,
      `other-quartiles-inside-qpv ${anEpci}`,
      'first-quartile-outside-qpv 200066876',
      'other-quartiles-inside-qpv 200066876',
      'landlord null',
      'action-logement als',
      'action-logement cil',
      'prefecture-flux',
      'public-agents-flux',
      'reservataire-flux',
    ])
  })
})
