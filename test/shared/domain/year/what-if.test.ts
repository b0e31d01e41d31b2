import { describe, expect, test } from 'vitest'
import { defaultPolicy, type Policy, policy } from '../../../../shared/domain/session/policy/policy.ts'
import type { CounterKey } from '../../../../shared/domain/year/targets.ts'
import type { RegisterEntry } from '../../../../shared/domain/year/types.ts'
import { type Counter, isMoved, whatIf } from '../../../../shared/domain/year/what-if.ts'
import { anEntry, anEpci, type EntryWishes } from '../../../support/register-builders.ts'

const first = { kind: 'first', threshold: 924_300, year: 2026 } as const
const unknown = { kind: 'unknown', reason: 'no-threshold' } as const
const set = policy.parse({
  targets: {
    localAgreement: { priority: 0.29, publicAgents: 0.01 },
    reservatairesFlux: [{ id: 'als', share: 0.2 }],
  },
})

/** `numerator/denominator+unknown`, then the verdict. */
function written({ after }: Counter): string {
  return `${after.numerator}/${after.denominator}+${after.unknown} ${after.verdict}`
}

function counterOf(counters: readonly Counter[], key: Partial<CounterKey>): Counter | undefined {
  return counters.find((one) =>
    Object.entries(key).every(([name, value]) => Reflect.get(one.key, name) === value),
  )
}

/** Where one counter stands with these attributions. */
function told(kind: CounterKey['kind'], entries: readonly EntryWishes[], by: Policy = set): string | null {
  const counter = counterOf(whatIf(entries.map(anEntry), null, by), { kind })
  return counter === undefined ? null : written(counter)
}

describe('25 % of the first quartile outside QPV (loi 2017-86 art. 70)', () => {
  test.each<readonly [string, readonly EntryWishes[], string]>([
    ['one of four is enough', [{ firstQuartile: first }, {}, {}, {}], '1/4+0 reached'],
    ['one of five is not', [{ firstQuartile: first }, {}, {}, {}, {}], '1/5+0 missed'],
    [
      'dwellings inside QPV do not count',
      [{ firstQuartile: first }, { dwelling: { qpv: true } }],
      '1/1+0 reached',
    ],
    [
      'a rehousing for urban renewal counts, whatever the income',
      [{ urbanRenewal: true }, {}],
      '1/2+0 reached',
    ],
    ['even an unknown one', [{ urbanRenewal: true, firstQuartile: unknown }], '1/1+0 reached'],
    ['an unknown quartile is counted apart', [{}, { firstQuartile: unknown }], '0/1+1 undetermined'],
  ])('%s', (_, entries, expected) => {
    expect(told('first-quartile-outside-qpv', entries)).toBe(expected)
  })

  test('each EPCI has its own, and so have the dwellings whose EPCI is not told', () => {
    const entries = [anEntry({ firstQuartile: first }), anEntry({ dwelling: { epci: null } })]
    const counters = whatIf(entries, null, set).filter(({ key }) => key.kind === 'first-quartile-outside-qpv')
    expect(counters.map((one) => [one.key, written(one)])).toEqual([
      [{ kind: 'first-quartile-outside-qpv', epci: anEpci }, '1/1+0 reached'],
      [{ kind: 'first-quartile-outside-qpv', epci: null }, '0/1+0 missed'],
    ])
  })
})

describe('50 % of the other quartiles inside QPV (loi 2017-86 art. 70)', () => {
  const inside = { dwelling: { qpv: true } }
  test.each<readonly [string, readonly EntryWishes[], string]>([
    ['one of two is enough', [inside, { ...inside, firstQuartile: first }], '1/2+0 reached'],
    [
      'one of three is not',
      [inside, { ...inside, firstQuartile: first }, { ...inside, firstQuartile: first }],
      '1/3+0 missed',
    ],
    ['dwellings outside QPV do not count', [{}, inside], '1/1+0 reached'],
    [
      'another EPCI is another counter',
      [inside, { dwelling: { qpv: true, epci: '200072999' } }],
      '1/1+0 reached',
    ],
    ['an unknown quartile is counted apart', [{ ...inside, firstQuartile: unknown }], '0/0+1 undetermined'],
  ])('%s', (_, entries, expected) => {
    expect(told('other-quartiles-inside-qpv', entries)).toBe(expected)
  })
})

describe('25 % of DALO and priority households (CCH L441-1)', () => {
  test.each<readonly [string, readonly EntryWishes[], string | null]>([
    ['a DALO household counts', [{ dalo: true }, {}, {}, {}], '1/4+0 reached'],
    [
      'so does one of a priority category',
      [{ priorityCategories: ['handicap'] }, {}, {}, {}, {}],
      '1/5+0 missed',
    ],
    ['the préfet’s contingent is not measured', [{ reservation: { holder: 'prefecture' } }], null],
    ['an urgency, whose reservation is not told, neither', [{ urgent: true, reservation: null }], null],
  ])('%s', (_, entries, expected) => {
    expect(told('priority', entries)).toBe(expected)
  })

  test('each réservataire has its own, and the unreserved dwellings theirs', () => {
    const als = { holder: 'action-logement', id: 'als', label: 'ALS' } as const
    const entries = [
      anEntry({ reservation: als, dalo: true }),
      anEntry(),
      anEntry({ reservation: { ...als, id: 'other' } }),
      anEntry({ reservation: { holder: 'local-authority', id: 'als' } }),
      anEntry({ reservation: { ...als, label: null } }),
    ]
    const counters = whatIf(entries, null, set).filter(({ key }) => key.kind === 'priority')
    expect(
      counters.map((one) => (one.key.kind === 'priority' ? [one.key.reservation.holder, written(one)] : [])),
    ).toEqual([
      ['action-logement', '1/2+0 reached'],
      ['landlord', '0/1+0 missed'],
      ['action-logement', '0/1+0 missed'],
      ['local-authority', '0/1+0 missed'],
    ])
  })
})

describe('a local agreement: 29 % and 1 % in Haute-Marne', () => {
  test('measures all the attributions, whoever reserves them', () => {
    const entries = [
      { dalo: true, reservation: { holder: 'prefecture' } },
      { publicAgent: true },
      {},
    ] as const
    expect(told('agreement-priority', entries)).toBe('1/3+0 reached')
    expect(told('agreement-public-agents', entries)).toBe('1/3+0 reached')
    expect(told('agreement-priority', [{ dalo: true }, {}, {}, {}])).toBe('1/4+0 missed')
    expect(told('agreement-public-agents', [{}])).toBe('0/1+0 missed')
  })

  test('is not shown where none holds', () => {
    expect(told('agreement-priority', [{}], defaultPolicy)).toBeNull()
    expect(told('agreement-public-agents', [{}], defaultPolicy)).toBeNull()
  })
})

describe('the flux (CCH R441-5, R441-5-2)', () => {
  const prefecture = { reservation: { holder: 'prefecture' } } as const
  const agent = { ...prefecture, publicAgent: true }
  const als = { reservation: { holder: 'action-logement', id: 'als' } } as const
  type Row = readonly [string, CounterKey['kind'], readonly EntryWishes[], string]
  test.each<Row>([
    [
      '30 % at most for the préfet',
      'prefecture-flux',
      [prefecture, prefecture, prefecture, ...Array(7).fill({})],
      '3/10+0 reached',
    ],
    ['more is too much', 'prefecture-flux', [prefecture, {}, {}], '1/3+0 missed'],
    [
      '5 % at most for agents, within it',
      'public-agents-flux',
      [agent, prefecture, ...Array(18).fill({})],
      '1/20+0 reached',
    ],
    ['an agent elsewhere is not of it', 'public-agents-flux', [{ publicAgent: true }], '0/1+0 reached'],
    ['more agents is too much', 'public-agents-flux', [agent, ...Array(18).fill({})], '1/19+0 missed'],
    ['what a convention promises', 'reservataire-flux', [als, {}, {}, {}, {}], '1/5+0 reached'],
    ['less is not enough', 'reservataire-flux', [als, {}, {}, {}, {}, {}], '1/6+0 missed'],
    ['a transfer is off its base', 'prefecture-flux', [prefecture, { transfer: true }], '1/1+0 missed'],
    [
      'and so is a rehousing',
      'prefecture-flux',
      [{}, { ...prefecture, urbanRenewal: true }],
      '0/1+0 reached',
    ],
    [
      'an urgency, whose reservation is not told, is counted apart',
      'prefecture-flux',
      [{ urgent: true, reservation: null }],
      '0/0+1 undetermined',
    ],
  ])('%s', (_, kind, entries, expected) => {
    expect(told(kind, entries)).toBe(expected)
  })
})

describe('the targets', () => {
  test('are reached or not exceeded, each by its own share', () => {
    const entries = [anEntry(), anEntry({ urgent: true, reservation: null })]
    const told = whatIf(entries, null, set).map(({ key, bound, target }) => [
      key.kind,
      bound,
      target.numerator / target.denominator,
    ])
    expect(told).toEqual([
      ['first-quartile-outside-qpv', 'at-least', 0.25],
      ['other-quartiles-inside-qpv', 'at-least', 0.5],
      ['priority', 'at-least', 0.25],
      ['agreement-priority', 'at-least', 0.29],
      ['agreement-public-agents', 'at-least', 0.01],
      ['prefecture-flux', 'at-most', 0.3],
      ['public-agents-flux', 'at-most', 0.05],
      ['reservataire-flux', 'at-least', 0.2],
    ])
  })

  test('of one réservataire leave an urgency out, whose reservation is not told', () => {
    expect(told('priority', [{}, { urgent: true, reservation: null, dalo: true }])).toBe('0/1+0 missed')
  })
})

describe('what a proposal would do', () => {
  const year = [anEntry({ firstQuartile: first }), anEntry(), anEntry(), anEntry(), anEntry()]
  const proposal = anEntry({
    session: 'S1',
    item: 'L4',
    firstQuartile: first,
    offer: { status: 'to-notify' },
    leaseSignedOn: null,
  })
  const quartile = { kind: 'first-quartile-outside-qpv', epci: anEpci } as const

  test('each counter before and after, with its target, as exact fractions', () => {
    expect(counterOf(whatIf(year, proposal, set), quartile)).toEqual({
      key: quartile,
      bound: 'at-least',
      target: { numerator: 25, denominator: 100 },
      before: { numerator: 1, denominator: 5, unknown: 0, verdict: 'missed' },
      after: { numerator: 2, denominator: 6, unknown: 0, verdict: 'reached' },
    })
  })

  test('one that names nobody changes nothing', () => {
    expect(whatIf(year, null, set).some(isMoved)).toBe(false)
  })

  test('the first of its réservataire opens a counter', () => {
    const reserved = anEntry({ reservation: { holder: 'local-authority', id: 'ville' } })
    const opened = whatIf(year, reserved, set).find(
      ({ key }) => key.kind === 'priority' && key.reservation.id === 'ville',
    )
    expect(opened?.before.verdict).toBe('none')
    expect(opened?.after).toMatchObject({ numerator: 0, denominator: 1, verdict: 'missed' })
  })

  test('moves what it is part of, and nothing else', () => {
    const moved = whatIf([...year, anEntry({ dwelling: { qpv: true } })], proposal, set).filter(isMoved)
    expect(moved.map(({ key }) => key.kind)).toEqual([
      'first-quartile-outside-qpv',
      'priority',
      'agreement-priority',
      'agreement-public-agents',
      'prefecture-flux',
      'public-agents-flux',
      'reservataire-flux',
    ])
  })

  test.each<readonly [string, RegisterEntry, boolean]>([
    ['a numerator', anEntry({ firstQuartile: first }), true],
    ['a denominator', anEntry(), true],
    ['the unknown ones', anEntry({ firstQuartile: unknown }), true],
    ['nothing, inside QPV', anEntry({ dwelling: { qpv: true } }), false],
  ])('it moves %s', (_, entry, expected) => {
    const counter = counterOf(whatIf(year, entry, set), quartile)
    expect(counter !== undefined && isMoved(counter)).toBe(expected)
  })

  test.each([
    ['lease', '0/0+0 none'],
    ['allocation', '0/1+0 missed'],
  ] as const)('counted from the %s, an offer that waits gives %s', (countedFrom, expected) => {
    const waiting = { offer: { status: 'waiting' }, leaseSignedOn: null } as const
    const by = policy.parse({ targets: { countedFrom, localAgreement: { priority: 0.29, publicAgents: 0 } } })
    expect(told('agreement-priority', [waiting], by)).toBe(expected)
  })
})
