import { describe, expect, test } from 'vitest'
import { itemChair } from '../../../../shared/domain/attendance/item-chair.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopted,
  answerTo,
  attends,
  itemIn,
  open,
  opening,
  play,
  proposed,
  proposes,
  recuses,
  says,
  signed,
  starts,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aMayor, aSeat, aSession, chaumont, nogent, usualSeats } from '../../../support/sitting-builders.ts'

const seats = [
  aMayor('m', chaumont),
  aSeat('c', { college: 'insertion', voice: 'consultative' }),
  aSeat('a'),
  aSeat('v', { isPresident: true }),
  aSeat('p'),
  aSeat('s', { substituteOf: 'p' }),
  aMayor('n', nogent),
]
const chairOf = (state: SessionState, item = 'L1') => itemChair(state, itemIn(state, item))
const prepared = aSession({ seats })
const around = (...present: readonly string[]) => open(prepared, ...present)

describe('who presides over an item (CCH R441-9 II: each dwelling has its own body)', () => {
  test('nobody before the opening', () => expect(chairOf(prepared)).toBeNull())

  test('the chair of the sitting, there or not', () => {
    expect(chairOf(around('p', 'a'))).toBe('p')
    expect(chairOf(around('a'))).toBe('p')
    expect(chairOf(around('s'))).toBe('p')
  })

  test.each([
    ['the president before other members', ['p', 'a', 'v', 'm'], 'v'],
    ['a member of the landlord before a mayor', ['p', 'm', 'a'], 'a'],
    ['the mayor when no other member is there', ['p', 'm', 'c'], 'm'],
    ['nobody with a consultative voice', ['p', 'c'], null],
    ['nobody who does not sit on that dwelling', ['p', 'n'], null],
    ['nobody who is away', ['p'], null],
  ])('the chair recused: %s', (_name, present, expected) => {
    expect(chairOf(play(around(...present), recuses('L1', 'p')))).toBe(expected)
  })

  test('the chair recused and gone: their substitute first', () => {
    const state = play(around('p', 's', 'a', 'v', 'm'), recuses('L1', 'p'), attends('p', 'absent'))
    expect(chairOf(state)).toBe('s')
  })

  test('the recusal of one item leaves the chair of the others', () => {
    expect(chairOf(play(around('p', 'a'), recuses('L1', 'p')), 'L2')).toBe('p')
  })

  test('those who stepped back too do not preside', () => {
    const state = play(around('p', 'a', 'v'), recuses('L1', 'p'), recuses('L1', 'v'))
    expect(chairOf(state)).toBe('a')
  })

  test('a chair with a scope presides over the dwellings of that scope', () => {
    const state = play(
      prepared,
      { type: 'OpenSession', secretary: 'x', chair: 'm' },
      attends('m'),
      attends('a'),
    )
    expect(chairOf(state, 'L1')).toBe('m')
    expect(chairOf(state, 'L2')).toBe('a')
  })

  test('a represented member is not there to preside', () => {
    const state = play(
      around('p', 'm', 'a'),
      { type: 'RecordAttendance', seat: 'a', status: 'represented', proxyTo: 'm' },
      recuses('L1', 'p'),
    )
    expect(chairOf(state)).toBe('m')
  })
})

describe('a chair who stepped back leads that item no more', () => {
  const atWork = play(aSession({ seats: [...usualSeats] }), opening, attends('p'), attends('a'), attends('b'))
  const recused = play(proposed(atWork, 'L1'), starts('O1'), recuses('L1', 'p'), recuses('O1', 'p'))
  const partial = proposes('L1', [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }])
  const reason = { reason: 'Motif' } as const
  const wishes: readonly Wish[] = [
    { type: 'StartItem', item: 'L1' },
    { type: 'WithdrawCandidate', candidate: 'L1-A', ...reason },
    { type: 'RecordException', vacancy: 'L1', code: 'insufficient-candidates', ...reason },
    partial,
    { type: 'OpenVote', item: 'L1', method: 'hands' },
    { type: 'AdoptByConsensus', item: 'L1' },
    { type: 'Recuse', item: 'L1', seat: 'b' },
    { type: 'GiveOpinion', item: 'O1', found: true, needs: {} },
  ]

  test.each(wishes.map((wish) => [wish.type, wish] as const))('%s', (_type, wish) => {
    expect(verdict(recused, says('p', wish))).toBe('not-permitted')
    expect(verdict(recused, says('a', wish))).toBe('accepted')
    expect(verdict(recused, says('b', wish))).toBe(wish.type === 'Recuse' ? 'accepted' : 'not-permitted')
    expect(verdict(recused, says('secretary', wish))).toBe('accepted')
  })

  test('of a vote in progress too', () => {
    const voting = play(recused, { type: 'OpenVote', item: 'L1', method: 'hands' })
    for (const wish of [
      { type: 'CloseVote', item: 'L1' },
      { type: 'CancelVote', item: 'L1', ...reason },
    ] as const) {
      expect(verdict(voting, says('p', wish))).toBe('not-permitted')
      expect(verdict(voting, says('a', wish))).toBe('accepted')
    }
  })

  test('of a withdrawn candidate, a decided item and what follows the sitting too', () => {
    const withdrawn = play(recused, { type: 'WithdrawCandidate', candidate: 'L1-C', ...reason })
    const back: Wish = { type: 'ReinstateCandidate', candidate: 'L1-C', ...reason }
    expect(verdict(withdrawn, says('p', back))).toBe('not-permitted')
    const decided = play(recused, { type: 'AdoptByConsensus', item: 'L1' })
    expect(verdict(decided, says('p', { type: 'ReopenItem', item: 'L1', ...reason }))).toBe('not-permitted')
    const over = signed(decided)
    const notified: Wish = {
      type: 'RecordNotification',
      candidate: 'L1-A',
      receivedOn: '2026-12-01',
      proof: 'x',
    }
    expect(verdict(over, says('p', notified))).toBe('not-permitted')
    expect(verdict(over, says('a', notified))).toBe('accepted')
    const act = { type: 'RectifyMinutes', ...reason, text: 'Lire autrement.' } as const
    expect(verdict(over, says('p', { ...act, item: 'L1' }))).toBe('not-permitted')
    expect(verdict(over, says('p', act))).toBe('accepted')
    expect(verdict(over, says('a', act))).toBe('not-permitted')
    expect(verdict(over, says('p', { ...act, item: 'L2' }))).toBe('accepted')
  })

  test('they are told who leads it, and of no household', () => {
    const answer = answerTo(
      play(recused, partial),
      says('p', { type: 'OpenVote', item: 'L1', method: 'hands' }),
    )
    expect(answer).toMatchObject({
      refusal: {
        refused: 'not-permitted',
        message:
          'La présidence de séance n’examine pas le point L1, faute d’y siéger ou en raison de son déport. Le secrétariat ou Mme A le conduit.',
        details: { by: 'p', item: 'L1', acting: 'a' },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('L1-B')
    const alone = play(recused, attends('a', 'absent'), attends('b', 'absent'))
    expect(answerTo(alone, says('p', partial))).toMatchObject({
      refusal: {
        message:
          'La présidence de séance n’examine pas le point L1, faute d’y siéger ou en raison de son déport. Le secrétariat le conduit.',
      },
    })
  })

  test('the chair takes their own recusal back, and still leads the sitting and the other items', () => {
    expect(verdict(recused, says('p', { type: 'CancelRecusal', item: 'L1', seat: 'p' }))).toBe('accepted')
    expect(verdict(recused, says('p', { type: 'SuspendSession' }))).toBe('accepted')
    expect(verdict(recused, says('p', starts('L2')))).toBe('accepted')
    expect(verdict(recused, says('p', { type: 'RecordAttendance', seat: 'm', status: 'present' }))).toBe(
      'accepted',
    )
    expect(verdict(adopted(atWork, 'L1'), says('p', { type: 'ReopenItem', item: 'L1', ...reason }))).toBe(
      'accepted',
    )
  })
})
