import { describe, expect, test } from 'vitest'
import { type ItemReport, sessionReport, type VacancyReport } from '../../../shared/domain/report.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { expectExampleState } from '../../support/expected-state.ts'
import { aPlaiSession, isNoticed, signedRejection } from '../../support/plai-sitting.ts'
import { exampleCommands, play as playAll, preparedSitting } from '../../support/played-sitting.ts'
import {
  adopted,
  answers,
  attends,
  closesVote,
  gives,
  notifies,
  open,
  opensVote,
  play,
  proposed,
  recuses,
  sendsAgenda,
  signed,
  starts,
  votes,
  withdraws,
} from '../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSeat, aSession, aVacancy, usualSeats } from '../../support/sitting-builders.ts'

const head = { length: 3, hash: 'abc' }
const report = (state: SessionState) => sessionReport(state, head)
const itemOf = (state: SessionState, id: string): ItemReport => {
  const found = report(state).items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no item ${id} in the report`)
  return found
}
const vacancyOf = (state: SessionState, id: string) => itemOf(state, id) as VacancyReport

const atWork = open(aSession(), 'p', 'a', 'm')

test('5.44 the example sitting, played, gives the expected state', () => {
  expectExampleState(report(playAll(preparedSitting(), exampleCommands())))
})

describe('the report of a sitting (contract sections 3 and 5)', () => {
  test('items come in the running order, then urgent allocations, then reviews', () => {
    const vacancies = [aVacancy('L2', { order: 20 }), aVacancy('L1', { order: 3 })]
    expect(report(aSession({ vacancies })).items.map(({ id, kind }) => [id, kind])).toEqual([
      ['L1', 'vacancy'],
      ['L2', 'vacancy'],
      ['U1', 'urgent-allocation'],
      ['O1', 'occupancy-review'],
    ])
  })

  test('5.36 a vacancy is prepared, started, voting, decided', () => {
    const voting = play(proposed(atWork, 'L1'), opensVote('L1'))
    const states = [
      atWork,
      play(atWork, starts('L1')),
      voting,
      play(voting, votes('L1', 'a', 'for'), closesVote('L1')),
    ]
    expect(states.map((state) => itemOf(state, 'L1').status)).toEqual([
      'prepared',
      'started',
      'voting',
      'decided',
    ])
  })

  test('5.33 a vote is null before any, a tally without an outcome while open, then its result', () => {
    const voting = play(proposed(atWork, 'L1'), opensVote('L1'), votes('L1', 'a', 'against'))
    expect(itemOf(atWork, 'L1').vote).toBeNull()
    expect(itemOf(voting, 'L1').vote).toMatchObject({ for: 0, against: 1, outcome: null })
    expect(itemOf(play(voting, closesVote('L1')), 'L1').vote).toMatchObject({ outcome: 'rejected' })
    expect(itemOf(adopted(atWork, 'L1'), 'L1').vote).toEqual({ outcome: 'adopted', byConsensus: true })
  })

  test('5.15 urgent allocations and reviews show sitting, quorum and vote, and no decisions', () => {
    const state = play(atWork, starts('U1'), { type: 'AdoptByConsensus', item: 'U1' })
    expect(itemOf(state, 'U1')).toMatchObject({
      sitting: ['p', 'a', 'b', 'm', 'k'],
      quorum: { required: 2, reached: 3, met: true },
      vote: { outcome: 'adopted' },
      decisions: [],
    })
  })

  test('5.34 the latest attendance of each seat, in the commission’s order', () => {
    const seats = [...usualSeats, aSeat('constructor')]
    const state = play(
      open(aSession({ seats }), 'm', 'p'),
      attends('p', 'absent'),
      attends('p', 'remote'),
      gives('a', 'm'),
    )
    expect(report(state).attendance).toEqual([
      { seat: 'p', status: 'remote' },
      { seat: 'a', status: 'represented', proxyTo: 'm' },
      { seat: 'm', status: 'present' },
    ])
  })

  test('5.35 the offers, with what is known of each', () => {
    const state = play(
      signed(adopted(atWork, 'L1')),
      notifies('L1-A', '2026-12-02'),
      answers('L1-A', '2026-12-15', 'accepted'),
    )
    expect(vacancyOf(state, 'L1').offers).toMatchObject([
      {
        candidate: 'L1-A',
        rank: 1,
        status: 'accepted',
        receivedOn: '2026-12-02',
        deadline: '2026-12-14',
        answer: 'accepted',
        late: true,
      },
      { candidate: 'L1-B', rank: 2, status: 'next' },
      { candidate: 'L1-C', rank: 3, status: 'next' },
    ])
  })

  test('5.30, 5.31 candidates come in the order of the score, which is null without a grid', () => {
    const candidates = [aCandidate('L1-A'), aCandidate('L1-B', { criteria: ['EMPLOI'] })]
    const vacancies = [aVacancy('L1', { candidates })]
    const scored = itemOf(aSession({ vacancies, grid: aGrid }), 'L1').candidates
    expect(scored.map(({ id, score }) => [id, score?.total])).toEqual([
      ['L1-B', 7],
      ['L1-A', 2],
    ])
    expect(itemOf(aSession({ vacancies }), 'L1').candidates.map(({ id, score }) => [id, score])).toEqual([
      ['L1-A', null],
      ['L1-B', null],
    ])
  })

  test('a withdrawn candidate stays listed with the reason', () => {
    const state = play(atWork, withdraws('L1-B'))
    expect(itemOf(state, 'L1').candidates.map(({ withdrawn }) => withdrawn)).toEqual([
      null,
      'Demande retirée',
      null,
    ])
  })

  test('the day the agenda was sent is told once it is', () => {
    expect(report(aSession()).session).not.toHaveProperty('agendaSentOn')
    expect(report(play(aSession(), sendsAgenda('2026-11-12'))).session.agendaSentOn).toBe('2026-11-12')
  })

  test('recusals and the journal’s head are told', () => {
    expect(itemOf(play(atWork, recuses('L1', 'a')), 'L1').recusals).toEqual(['a'])
    expect(report(atWork).journal).toEqual(head)
  })

  test('holds nothing of where a protected household lives', () => {
    const candidates = [
      aCandidate('L1-A', { protected: true, address: '3 rue des Lilas', note: 'à ne pas dire' }),
    ]
    const text = JSON.stringify(report(aSession({ vacancies: [aVacancy('L1', { candidates })] })))
    expect(text).not.toContain('Lilas')
    expect(text).not.toContain('à ne pas dire')
  })

  test('who opened it and who signed, and nobody before', () => {
    expect(report(aSession()).session).toMatchObject({ chair: null, secretary: null, signatures: [] })
    const done = report(signed(adopted(atWork, 'L1'))).session
    expect(done).toMatchObject({ chair: 'p', signatures: ['p'] })
    expect(done.secretary).toEqual(expect.any(String))
  })

  test('a seat that is there names no holder of a proxy', () => {
    expect(report(atWork).attendance[0]).not.toHaveProperty('proxyTo')
  })

  test('5.44 a review shows its opinion, an urgent allocation and a review not begun none', () => {
    const given = play(atWork, starts('O1'), {
      type: 'GiveOpinion',
      item: 'O1',
      found: true,
      needs: { type: 'T2' },
    })
    expect(itemOf(given, 'O1')).toMatchObject({ opinion: { found: true, needs: { type: 'T2' } } })
    expect(itemOf(atWork, 'O1')).toMatchObject({ opinion: null })
    expect(itemOf(atWork, 'U1')).toMatchObject({ opinion: null })
  })

  test('rejections show once one is notified', () => {
    const rejected = signedRejection('IR-1', aPlaiSession({ urgentAllocations: [], occupancyReviews: [] }))
    expect(itemOf(rejected, 'L1')).not.toHaveProperty('rejections')
    expect(itemOf(play(rejected, isNoticed('L1-B', '2026-12-02')), 'L1')).toMatchObject({
      rejections: [{ candidate: 'L1-B', receivedOn: '2026-12-02' }],
    })
  })
})
