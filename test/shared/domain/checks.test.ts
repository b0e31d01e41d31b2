import { describe, expect, test } from 'vitest'
import { type Check, type CheckCode, type CheckLevel, checksOf } from '../../../shared/domain/checks.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { allRanked, open, play, proposes, starts, vacancyIn, withdraws } from '../../support/sitting-acts.ts'
import {
  aCandidate,
  aDwelling,
  aGrid,
  anUrgentAllocation,
  aSession,
  aVacancy,
  type SessionWishes,
  someRules,
} from '../../support/sitting-builders.ts'

type CandidateWishes = Parameters<typeof aCandidate>[1]
type DwellingWishes = Parameters<typeof aDwelling>[0]

/** A sitting at work whose first candidate of L1 is as wished; the quorum is met. */
function sitting(
  first: CandidateWishes,
  dwelling: DwellingWishes = {},
  wishes: SessionWishes = {},
): SessionState {
  const candidates = [aCandidate('L1-A', first), aCandidate('L1-B'), aCandidate('L1-C')]
  const vacancy = aVacancy('L1', { dwelling: aDwelling(dwelling), candidates })
  return open(aSession({ vacancies: [vacancy, aVacancy('L2', { order: 2 })], ...wishes }), 'p', 'a')
}

function found(state: SessionState, vacancy = 'L1') {
  return checksOf(state, vacancyIn(state, vacancy)).map(({ code, level, candidate }) =>
    candidate === undefined ? [code, level] : [code, level, candidate],
  )
}

const earning = (reference: number, monthly: number) => ({
  referenceTaxIncome: { year: 2024, amount: reference },
  monthly: [{ kind: 'salaire', amount: monthly }],
})
const couple = [
  { role: 'applicant', birthDate: '1980-01-01' },
  { role: 'co-applicant', birthDate: '1980-01-01' },
] as const
// The usual candidate earns 15 000 a year for a ceiling of 10 000: most of these say otherwise.
const modest = earning(9000, 2000)

test('nothing is found of a regular dwelling', () => {
  const candidates = ['A', 'B', 'C'].map((letter) =>
    aCandidate(`L1-${letter}`, { income: modest, persons: [...couple] }),
  )
  const state = open(aSession({ vacancies: [aVacancy('L1', { candidates })] }), 'p', 'a')
  expect(found(state)).toEqual([])
})

describe('what is found of one candidate', () => {
  type Row = readonly [string, CandidateWishes, DwellingWishes, CheckCode, CheckLevel | null]
  const rows: readonly Row[] = [
    ['no number', { registrationNumber: '' }, {}, 'missing-registration-number', 'error'],
    ['a number', {}, {}, 'missing-registration-number', null],
    ['17 characters', { registrationNumber: '05212345678901234' }, {}, 'registration-format', 'warning'],
    ['19 characters', { registrationNumber: '0521234567890123456' }, {}, 'registration-format', 'warning'],
    ['a hyphen', { registrationNumber: '0521234567890123-5' }, {}, 'registration-format', 'warning'],
    ['small letters', { registrationNumber: '05212345678901abcd' }, {}, 'registration-format', 'warning'],
    ['no number has no form', { registrationNumber: '' }, {}, 'registration-format', null],
    ['renewed until the day before', { renewedUntil: '2026-11-25' }, {}, 'registration-expired', 'error'],
    ['renewed until that day', { renewedUntil: '2026-11-26' }, {}, 'registration-expired', null],
    [
      'CCH R441-2-7 renewed past the horizon of 60 days',
      { renewedUntil: '2027-01-25' },
      {},
      'renewal-before-lease',
      null,
    ],
    ['a day less', { renewedUntil: '2027-01-24' }, {}, 'renewal-before-lease', 'info'],
    ['ending on the day of the sitting', { renewedUntil: '2026-11-26' }, {}, 'renewal-before-lease', 'info'],
    ['already over', { renewedUntil: '2026-11-25' }, {}, 'renewal-before-lease', null],
    [
      'free after the horizon: until that day',
      { renewedUntil: '2027-02-28' },
      { availableOn: '2027-03-01' },
      'renewal-before-lease',
      'info',
    ],
    [
      'renewed until the dwelling is free',
      { renewedUntil: '2027-03-01' },
      { availableOn: '2027-03-01' },
      'renewal-before-lease',
      null,
    ],
    [
      'free before the horizon: the horizon holds',
      { renewedUntil: '2027-01-24' },
      { availableOn: '2026-12-01' },
      'renewal-before-lease',
      'info',
    ],
    ['a cent above the ceiling', { income: earning(10_000.01, 2000) }, {}, 'over-ceiling', 'warning'],
    ['at the ceiling', { income: earning(10_000, 2000) }, {}, 'over-ceiling', null],
    ['no ceiling to be above of', {}, { financing: 'PLS' }, 'over-ceiling', null],
    ['a document missing', { missingDocuments: ['avis'] }, {}, 'missing-documents', 'warning'],
    ['no document missing', { missingDocuments: [] }, {}, 'missing-documents', null],
    ['a rate of 33 % exactly', { income: earning(1, 1000) }, { rent: 230 }, 'effort-rate-high', null],
    [
      'a rate above 33 %, which shows as 33 %',
      { income: earning(1, 1000) },
      { rent: 230.01 },
      'effort-rate-high',
      'info',
    ],
    ['no income, no rate', { income: earning(1, 0) }, {}, 'effort-rate-high', null],
    ['12 euros a day exactly', { income: earning(1, 860) }, {}, 'remainder-low', null],
    ['a cent less a month, which shows as 12', { income: earning(1, 859.99) }, {}, 'remainder-low', 'info'],
    ['no income, no remainder', { income: earning(1, 0) }, {}, 'remainder-low', null],
    ['9 m² for one', {}, { area: 9 }, 'over-occupied', null],
    ['less for one', {}, { area: 8.9 }, 'over-occupied', 'info'],
    ['two rooms for one', {}, { rooms: 2 }, 'under-occupied', null],
    ['three rooms for one', {}, { rooms: 3 }, 'under-occupied', 'info'],
    ['three small rooms for one', {}, { rooms: 3, area: 8 }, 'under-occupied', 'info'],
    ['three small rooms for one', {}, { rooms: 3, area: 8 }, 'over-occupied', 'info'],
    ['a protected household', { protected: true }, {}, 'protected-household', 'info'],
    ['a household without protection', { protected: false }, {}, 'protected-household', null],
  ]
  test.each(rows)('%s', (_name, candidate, dwelling, code, level) => {
    const about = found(sitting(candidate, dwelling)).filter(([one, , who]) => one === code && who === 'L1-A')
    expect(about).toEqual(level === null ? [] : [[code, level, 'L1-A']])
  })

  test('a withdrawn candidate is examined no more', () => {
    const state = play(sitting({ registrationNumber: '' }), withdraws('L1-A'))
    expect(found(state).filter(([, , who]) => who === 'L1-A')).toEqual([])
  })
})

describe('same-household-twice', () => {
  const number = '052123456789012345'
  const twice = (over: CandidateWishes = {}) =>
    aVacancy('L2', { order: 2, candidates: [aCandidate('L2-A', { registrationNumber: number, ...over })] })
  const state = (other = twice()) =>
    sitting({ registrationNumber: number }, {}, { vacancies: [vacancyWith(), other] })
  const vacancyWith = () =>
    aVacancy('L1', {
      candidates: [
        aCandidate('L1-A', { registrationNumber: number }),
        aCandidate('L1-B'),
        aCandidate('L1-C'),
      ],
    })
  const about = (from: SessionState) => found(from).filter(([code]) => code === 'same-household-twice')

  test('one number on two vacancies is a warning on both', () => {
    expect(about(state())).toEqual([['same-household-twice', 'warning', 'L1-A']])
    expect(found(state(), 'L2')).toContainEqual(['same-household-twice', 'warning', 'L2-A'])
  })

  test('a request withdrawn elsewhere is there once', () => {
    expect(about(play(state(), withdraws('L2-A')))).toEqual([])
  })

  test('two requests without a number are not one household', () => {
    const other = twice({ registrationNumber: '' })
    const vacancy = aVacancy('L1', { candidates: [aCandidate('L1-A', { registrationNumber: '' })] })
    expect(about(open(aSession({ vacancies: [vacancy, other] }), 'p'))).toEqual([])
  })
})

describe('what is found of the dwelling', () => {
  const exception = { code: 'insufficient-candidates', reason: 'Une seule demande' } as const
  const few = (over: object = {}) =>
    open(aSession({ vacancies: [aVacancy('L1', { candidates: [aCandidate('L1-A')], ...over })] }), 'p', 'a')
  const number = (state: SessionState) => found(state).filter(([code]) => code === 'fewer-than-three')

  test('CCH R441-3 fewer than three is an error without an exception, told with one', () => {
    expect(number(few())).toEqual([['fewer-than-three', 'error']])
    expect(number(few({ exception }))).toEqual([['fewer-than-three', 'info']])
    expect(number(sitting({}))).toEqual([])
    expect(number(play(sitting({}), withdraws('L1-C')))).toEqual([['fewer-than-three', 'error']])
  })

  test('the quorum is a warning while it is not met', () => {
    const quorum = { ...someRules().quorum, minimum: 3 }
    const about = (state: SessionState) => found(state).filter(([code]) => code === 'quorum')
    expect(about(sitting({}, {}, { rules: { quorum } }))).toEqual([['quorum', 'warning']])
    expect(about(sitting({}))).toEqual([])
  })

  test.each([
    ['PLUS', []],
    ['PLAI', [['provisional-ceilings', 'info']]],
    ['PLAI-adapte', [['provisional-ceilings', 'info']]],
    ['PLS', [['no-ceiling', 'warning']]],
  ] as const)('the ceilings of %s are known and final, or it is told once: %j', (financing, expected) => {
    const about = found(sitting({}, { financing })).filter(([code]) => /ceiling(s)?$/.test(String(code)))
    expect(about.filter(([code]) => code !== 'over-ceiling')).toEqual(expected)
  })
})

describe('what cannot be computed is not told', () => {
  const codes = (state: SessionState) => checksOf(state, vacancyIn(state, 'L1')).map(({ code }) => code)

  test('without income there is no rate and no remainder: the rest of the findings stands', () => {
    const income = { referenceTaxIncome: { year: 2024, amount: 1 }, monthly: [] }
    const persons = [{ role: 'applicant', birthDate: '1990-01-01' } as const]
    const candidates = [aCandidate('L1-A', { income, persons })]
    const exception = { code: 'insufficient-candidates', reason: 'Une seule demande' } as const
    const vacancy = aVacancy('L1', { candidates, exception, dwelling: aDwelling({ rooms: 2 }) })
    expect(codes(open(aSession({ vacancies: [vacancy] }), 'p', 'a'))).toEqual(['fewer-than-three'])
  })

  test('of a household where nobody is born yet there is a rate and no remainder', () => {
    const state = sitting({ persons: [{ role: 'expected' }], income: modest })
    expect(codes(state)).not.toContain('remainder-low')
  })

  test('a dwelling whose candidates were all withdrawn has no ceiling that would be missing', () => {
    const state = play(sitting({}), withdraws('L1-A'), withdraws('L1-B'), withdraws('L1-C'))
    expect(codes(state)).toEqual(['fewer-than-three'])
  })

  test('one request on a dwelling and in an urgent allocation is presented once: the urgent one was decided', () => {
    const number = '052123456789012345'
    const state = open(
      aSession({
        vacancies: [
          aVacancy('L1', {
            candidates: [
              aCandidate('L1-A', { registrationNumber: number }),
              aCandidate('L1-B'),
              aCandidate('L1-C'),
            ],
          }),
        ],
        urgentAllocations: [
          anUrgentAllocation('U1', { candidate: aCandidate('U1-A', { registrationNumber: number }) }),
        ],
      }),
      'p',
      'a',
    )
    expect(codes(state)).not.toContain('same-household-twice')
  })
})

describe('score-order', () => {
  const best = { criteria: ['DALO'] }
  const about = (state: SessionState) => found(state).filter(([code]) => code === 'score-order')
  const ranked = (first: CandidateWishes, proposedRanks: readonly (number | undefined)[], grid = true) => {
    const candidates = ['A', 'B', 'C'].map((letter, index) => {
      const proposedRank = proposedRanks[index]
      return aCandidate(`L1-${letter}`, {
        ...(index === 0 ? first : {}),
        ...(proposedRank === undefined ? {} : { proposedRank }),
      })
    })
    const wishes = { vacancies: [aVacancy('L1', { candidates })], ...(grid ? { grid: aGrid } : {}) }
    return open(aSession(wishes), 'p', 'a')
  }

  test('5.32 reads the file’s ranks while there is no proposal', () => {
    expect(about(ranked(best, [2, 1]))).toEqual([['score-order', 'info', 'L1-A']])
    expect(about(ranked(best, [1, 2]))).toEqual([])
    expect(about(ranked(best, []))).toEqual([])
    expect(about(ranked({}, [2, 1]))).toEqual([])
    expect(about(ranked(best, [1, 1]))).toEqual([])
  })

  test('5.32 reads the proposal when there is one', () => {
    const state = play(ranked(best, [1, 2, 3]), starts('L1'))
    const behind = [
      { candidate: 'L1-B', kind: 'allocated', rank: 1 },
      { candidate: 'L1-A', kind: 'allocated', rank: 2 },
    ] as const
    expect(about(play(state, proposes('L1', behind)))).toEqual([['score-order', 'info', 'L1-A']])
    expect(about(play(state, proposes('L1', allRanked(state, 'L1'))))).toEqual([])
    const unranked = [{ candidate: 'L1-A', kind: 'not-allocated', motive: 'ND-1' }] as const
    expect(about(play(state, proposes('L1', unranked)))).toEqual([])
  })

  test('finds nothing without a grid', () => expect(about(ranked({}, [2, 1], false))).toEqual([]))
})

test('the gravest come first, and each is a French sentence', () => {
  const state = sitting({ registrationNumber: '', protected: true, missingDocuments: ['avis'] })
  const checks: readonly Check[] = checksOf(state, vacancyIn(state, 'L1'))
  const levels = checks.map(({ level }) => ['error', 'warning', 'info'].indexOf(level))
  expect(levels).toEqual([...levels].sort())
  for (const { message } of checks) expect(message).toMatch(/^[A-ZÀ-Ý].*\.$/)
})
