import { describe, expect, test } from 'vitest'
import { policy } from '../../../../shared/domain/session/policy/policy.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { decidedEntries, registerEntries } from '../../../../shared/domain/year/register.ts'
import {
  adopted,
  adopts,
  answers,
  closesVote,
  closing,
  notifies,
  open,
  opensVote,
  play,
  proposes,
  reopens,
  signed,
  starts,
  votes,
} from '../../../support/sitting-acts.ts'
import {
  aCandidate,
  aDwelling,
  aSession,
  aVacancy,
  type SessionWishes,
} from '../../../support/sitting-builders.ts'

const epci = '200068658'

function atWork(wishes: SessionWishes = {}): SessionState {
  return open(aSession(wishes), 'p', 'a', 'm')
}

const decided = adopted(atWork(), 'L1')
const closed = play(decided, closing)

/** The first entry of a closed sitting whose first candidate and dwelling are as wished. */
function firstEntry(
  candidate: Parameters<typeof aCandidate>[1],
  dwelling: Parameters<typeof aDwelling>[0] = {},
  wishes: SessionWishes = {},
) {
  const candidates = [aCandidate('L1-A', candidate), aCandidate('L1-B'), aCandidate('L1-C')]
  const vacancy = aVacancy('L1', { dwelling: aDwelling(dwelling), candidates })
  const state = play(adopted(atWork({ vacancies: [vacancy], ...wishes }), 'L1'), closing)
  return registerEntries(state)[0]
}

describe('what a sitting adds to the register', () => {
  test.each<readonly [string, SessionState, number]>([
    ['prepared', aSession(), 0],
    ['open, though decided', decided, 0],
    ['suspended, though decided', play(decided, { type: 'SuspendSession' }), 0],
    ['closed', closed, 3],
    ['signed', signed(decided), 3],
  ])('%s', (_, state, count) => {
    expect(registerEntries(state)).toHaveLength(count)
  })

  test('of one still open, the decisions adopted so far', () => {
    expect(decidedEntries(decided).map(({ candidate }) => candidate)).toEqual(['L1-A', 'L1-B', 'L1-C'])
    expect(decidedEntries(play(decided, reopens('L1')))).toEqual([])
  })

  test('5.3 of the rules: every fact that an attribution must store', () => {
    expect(registerEntries(closed)[0]).toEqual({
      session: 'S1',
      number: '1',
      date: '2026-11-26',
      item: 'L1',
      urgent: false,
      dwelling: {
        reference: 'R-L1',
        commune: 'Chaumont',
        inseeCode: '52121',
        epci: null,
        qpv: false,
        financing: 'PLUS',
      },
      reservation: { holder: 'landlord', id: null, label: null },
      candidate: 'L1-A',
      registrationNumber:
        closed.items[0]?.kind === 'vacancy' && closed.items[0].candidates[0]?.file.registrationNumber,
      kind: 'allocated',
      rank: 1,
      offer: { status: 'to-notify', receivedOn: null, deadline: null, answeredOn: null },
      leaseSignedOn: null,
      dalo: false,
      priorityCategories: [],
      publicAgent: false,
      transfer: false,
      urbanRenewal: false,
      firstQuartile: { kind: 'unknown', reason: 'no-epci' },
    })
  })

  test('those not allocated are there too, without a rank and without an offer', () => {
    const mixed = play(
      atWork(),
      starts('L1'),
      proposes('L1', [
        { candidate: 'L1-B', kind: 'conditional', rank: 1, document: 'avis', deadline: '2026-12-20' },
        { candidate: 'L1-A', kind: 'not-allocated', motive: 'ND-1' },
        { candidate: 'L1-C', kind: 'inadmissible', motive: 'IR-1' },
      ]),
      adopts('L1'),
      closing,
    )
    expect(
      registerEntries(mixed).map(({ candidate, kind, rank, offer }) => [
        candidate,
        kind,
        rank,
        offer?.status,
      ]),
    ).toEqual([
      ['L1-B', 'conditional', 1, 'to-notify'],
      ['L1-A', 'not-allocated', null, undefined],
      ['L1-C', 'inadmissible', null, undefined],
    ])
  })

  test('what follows the sitting: offer, answer, lease', () => {
    const leased = play(
      signed(decided),
      notifies('L1-A', '2026-12-02'),
      answers('L1-A', '2026-12-05', 'accepted'),
      { type: 'RecordLease', candidate: 'L1-A', signedOn: '2027-01-04' },
    )
    expect(registerEntries(leased)[0]).toMatchObject({
      offer: {
        status: 'accepted',
        receivedOn: '2026-12-02',
        deadline: '2026-12-14',
        answeredOn: '2026-12-05',
      },
      leaseSignedOn: '2027-01-04',
    })
    expect(registerEntries(leased)[1]).toMatchObject({ offer: { status: 'next' }, leaseSignedOn: null })
  })
})

describe('an urgent allocation', () => {
  const called = play(atWork(), starts('U1'))

  test('validated counts, and says that it was urgent', () => {
    const [entry, ...others] = registerEntries(play(called, adopts('U1'), closing))
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      item: 'U1',
      urgent: true,
      candidate: 'U1-A',
      kind: 'allocated',
      rank: 1,
      reservation: null,
      offer: null,
      leaseSignedOn: null,
      dwelling: { reference: 'R-U1' },
    })
  })

  test('not validated adds nothing', () => {
    const against = play(called, opensVote('U1'), votes('U1', 'p', 'against'), closesVote('U1'), closing)
    expect(registerEntries(against)).toEqual([])
  })

  test('of an ordinary vacancy is said not to be urgent, and a review is no attribution', () => {
    const reviewed = play(
      decided,
      starts('O1'),
      { type: 'GiveOpinion', item: 'O1', found: true, needs: { type: 'T2' } },
      adopts('O1'),
      closing,
    )
    expect(registerEntries(reviewed).map(({ item, urgent }) => [item, urgent])).toEqual([
      ['L1', false],
      ['L1', false],
      ['L1', false],
    ])
  })
})

describe('the facts of a candidate', () => {
  const priority = { dalo: false, daloDesignatedByPrefect: false, categories: [], publicAgent: false }

  test.each<readonly [string, Parameters<typeof aCandidate>[1], object]>([
    ['DALO', { priority: { ...priority, dalo: true } }, { dalo: true, publicAgent: false }],
    [
      'DALO, designated by the préfet',
      { priority: { ...priority, daloDesignatedByPrefect: true } },
      { dalo: true },
    ],
    ['neither', { priority }, { dalo: false, publicAgent: false, priorityCategories: [] }],
    [
      'an agent of the State',
      { priority: { ...priority, publicAgent: true } },
      { dalo: false, publicAgent: true },
    ],
    [
      'priority categories',
      { priority: { ...priority, categories: ['handicap', 'violences'] } },
      { priorityCategories: ['handicap', 'violences'], urbanRenewal: false },
    ],
    [
      'rehousing for urban renewal, which makes no priority household',
      { priority: { ...priority, categories: ['ANRU', 'handicap'] } },
      { priorityCategories: ['handicap'], urbanRenewal: true },
    ],
    [
      'rehousing from an ORCOD',
      { priority: { ...priority, categories: ['orcod'] } },
      { priorityCategories: [], urbanRenewal: true },
    ],
    ['a transfer', { transfer: true }, { transfer: true }],
    ['no transfer', { transfer: false }, { transfer: false }],
  ])('%s', (_, candidate, facts) => {
    expect(firstEntry(candidate)).toMatchObject(facts)
  })

  test('the dwelling and the reservation as the file tells them', () => {
    const vacancy = aVacancy('L1', {
      dwelling: aDwelling({ epci, qpv: true, financing: 'PLAI' }),
      reservation: { holder: 'action-logement', id: 'als', label: 'Action Logement Services' },
    })
    const state = play(adopted(atWork({ vacancies: [vacancy] }), 'L1'), closing)
    expect(registerEntries(state)[0]).toMatchObject({
      dwelling: { epci, qpv: true, financing: 'PLAI' },
      reservation: { holder: 'action-logement', id: 'als', label: 'Action Logement Services' },
    })
  })

  test('the first quartile by the thresholds that the journal embeds', () => {
    const set = policy.parse({ firstQuartile: [{ epci, year: 2026, annualThresholdPerUnit: 30_000 }] })
    expect(firstEntry({}, { epci }, { policy: set })?.firstQuartile).toEqual({
      kind: 'first',
      threshold: 3_000_000,
      year: 2026,
    })
  })
})
