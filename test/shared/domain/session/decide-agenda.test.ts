import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../../shared/domain/candidate-figures.ts'
import { checksOf } from '../../../../shared/domain/checks.ts'
import { cotationOf, scoreDay } from '../../../../shared/domain/score/cotation.ts'
import { shownOrder } from '../../../../shared/domain/score/order.ts'
import { vacancyOf } from '../../../../shared/domain/vacancy/selectors.ts'
import {
  answerTo,
  closing,
  itemIn,
  open,
  play,
  says,
  sendsAgenda,
  signed,
  suspending,
  verdict,
} from '../../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const prepared = aSession()
const atWork = open(prepared, 'p', 'a')

describe('SendAgenda', () => {
  test.each([
    ['by the secretary', prepared, sendsAgenda('2026-11-12'), 'accepted'],
    ['on the day of the sitting', prepared, sendsAgenda('2026-11-26'), 'accepted'],
    ['after the day of the sitting', prepared, sendsAgenda('2026-11-27'), 'not-permitted'],
    ['by the president', prepared, says('p', sendsAgenda('2026-11-12')), 'not-permitted'],
    ['by a member', prepared, says('a', sendsAgenda('2026-11-12')), 'not-permitted'],
    ['by an unknown seat', prepared, says('zz', sendsAgenda('2026-11-12')), 'unknown-reference'],
    ['a second time', play(prepared, sendsAgenda('2026-11-10')), sendsAgenda('2026-11-12'), 'accepted'],
    ['once the sitting is open', atWork, sendsAgenda('2026-11-12'), 'not-permitted'],
    ['during a suspension', play(atWork, suspending), sendsAgenda('2026-11-12'), 'not-permitted'],
    ['once it is over', play(atWork, closing), sendsAgenda('2026-11-12'), 'session-closed'],
    ['once it is signed', signed(atWork), sendsAgenda('2026-11-12'), 'minutes-signed'],
    [
      'by the chair, permission before the phase (5.10)',
      atWork,
      says('p', sendsAgenda('2026-11-12')),
      'not-permitted',
    ],
  ] as const)('%s', (_name, state, said, expected) => {
    expect(verdict(state, said)).toBe(expected)
  })

  test.each([
    [sendsAgenda('2026-11-27'), 'au plus tard le 26/11/2026'],
    [says('a', sendsAgenda('2026-11-12')), 'Seul le secrétariat'],
  ])('a refusal says what to do', (said, words) => {
    const answer = answerTo(prepared, said)
    expect(answer.kind === 'refused' && answer.refusal.message).toContain(words)
  })

  test('an opened sitting says that its scores stay as they were', () => {
    const answer = answerTo(atWork, sendsAgenda('2026-11-12'))
    expect(answer.kind === 'refused' && answer.refusal.message).toContain('déjà ouverte')
  })
})

describe('the day of which scores speak', () => {
  const session = aSession({
    grid: aGrid,
    vacancies: [
      aVacancy('L1', {
        candidates: [
          aCandidate('A', { registeredOn: '2020-11-20', proposedRank: 1 }),
          aCandidate('B', { registeredOn: '2022-11-10', criteria: ['EMPLOI'], proposedRank: 2 }),
          aCandidate('C', { registeredOn: '2026-01-01' }),
        ],
      }),
    ],
  })
  const totals = (state: typeof session) =>
    shownOrder(state, itemIn(state, 'L1')).map(({ file }) => cotationOf(state, file)?.total)

  test('is the session’s without an agenda sent (contract section 4)', () => {
    expect(scoreDay(session)).toBe('2026-11-26')
    expect(totals(session)).toEqual([9, 6, 0])
  })

  test('is that of the agenda’s sending wherever a score shows', () => {
    const sent = play(session, sendsAgenda('2026-11-12'))
    expect(scoreDay(sent)).toBe('2026-11-12')
    expect(totals(sent)).toEqual([9, 5, 0])
    const [, second] = shownOrder(sent, itemIn(sent, 'L1'))
    expect(second && figuresOf(sent, itemIn(sent, 'L1'), second).score?.total).toBe(5)
  })

  test('is the last sending’s', () => {
    const sent = play(session, sendsAgenda('2026-11-12'), sendsAgenda('2022-11-11'))
    expect(scoreDay(sent)).toBe('2022-11-11')
    expect(totals(sent)).toEqual([5, 1, 0])
  })

  test('is the one of the check on the order too', () => {
    const found = (state: typeof session) => {
      const item = vacancyOf(state, 'L1')
      return item === undefined ? [] : checksOf(state, item).filter(({ code }) => code === 'score-order')
    }
    expect(found(session).map(({ candidate }) => candidate)).toEqual(['B'])
    expect(found(play(session, sendsAgenda('2022-11-09'))).map(({ candidate }) => candidate)).toEqual(['B'])
    const even = aSession({
      grid: aGrid,
      vacancies: [
        aVacancy('L1', {
          candidates: [
            aCandidate('A', { registeredOn: '2020-11-10', proposedRank: 1 }),
            aCandidate('B', { registeredOn: '2018-11-20', proposedRank: 2 }),
            aCandidate('C', {}),
          ],
        }),
      ],
    })
    expect(found(even)).toHaveLength(1)
    expect(found(play(even, sendsAgenda('2018-11-30')))).toHaveLength(0)
  })

  test('leaves ages and resources on the session’s day', () => {
    const sent = play(session, sendsAgenda('2020-01-01'))
    const [first] = shownOrder(session, itemIn(session, 'L1'))
    if (first === undefined) throw new Error('L1 has candidates')
    const { score: _, ...before } = figuresOf(session, itemIn(session, 'L1'), first)
    const { score: __, ...after } = figuresOf(sent, itemIn(sent, 'L1'), first)
    expect(after).toEqual(before)
  })

  test('is of no effect without a grid', () => {
    const [candidate] = shownOrder(prepared, itemIn(prepared, 'L1'))
    expect(candidate && cotationOf(prepared, candidate.file)).toBeNull()
  })
})
