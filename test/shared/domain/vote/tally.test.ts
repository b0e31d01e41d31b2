import { describe, expect, test } from 'vitest'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { tally } from '../../../../shared/domain/vote/tally.ts'
import type { BallotChoice, VoteResult } from '../../../../shared/domain/vote/types.ts'
import {
  attends,
  closesVote,
  gives,
  itemIn,
  open,
  opensVote,
  play,
  proposed,
  recuses,
  votes,
} from '../../../support/sitting-acts.ts'
import {
  aMayor,
  aSeat,
  aSession,
  chaumont,
  type SessionWishes,
  usualSeats,
} from '../../../support/sitting-builders.ts'

const everyone = ['p', 'a', 'b', 'm', 'n', 'k'] as const
type Ballots = Readonly<Record<string, BallotChoice>>

function voting(
  wishes: SessionWishes = {},
  before: (state: SessionState) => SessionState = (state) => state,
) {
  const state = before(open(aSession(wishes), ...everyone))
  return play(proposed(state, 'L1'), opensVote('L1'))
}

function cast(state: SessionState, ballots: Ballots): SessionState {
  return play(
    state,
    ...Object.entries(ballots).map(([seat, choice]) => votes('L1', seat, choice, 'secretary')),
  )
}

function outcome(state: SessionState): Pick<VoteResult, 'outcome' | 'castingVote'> {
  const { outcome, castingVote } = tally(state, itemIn(state, 'L1'))
  return { outcome, castingVote }
}

describe('the tally (contract section 4)', () => {
  const cases: readonly (readonly [string, Ballots, VoteResult['outcome'], string | null])[] = [
    ['more for than against adopts', { p: 'for', a: 'for', b: 'against' }, 'adopted', null],
    ['more against than for rejects', { p: 'for', a: 'against', b: 'against' }, 'rejected', null],
    ['abstentions never count', { p: 'for', a: 'abstain', b: 'abstain', m: 'abstain' }, 'adopted', null],
    ['who does not vote never counts', { p: 'against', a: 'not-voting', b: 'not-voting' }, 'rejected', null],
    ['the mayor breaks a tie for', { a: 'for', b: 'against', m: 'for', p: 'against' }, 'adopted', 'm'],
    ['the mayor breaks a tie against', { a: 'for', b: 'against', m: 'against', p: 'for' }, 'rejected', 'm'],
    ['the president does when the mayor abstains', { a: 'for', p: 'against', m: 'abstain' }, 'rejected', 'p'],
    [
      'the president does when the mayor does not vote',
      { a: 'against', p: 'for', m: 'not-voting' },
      'adopted',
      'p',
    ],
    ['the president does when the mayor sent nothing', { a: 'against', p: 'for' }, 'adopted', 'p'],
    [
      'nobody left to break it, a tie decides nothing',
      { a: 'against', b: 'for', p: 'abstain' },
      'tied',
      null,
    ],
    ['no ballot at all is a tie', {}, 'tied', null],
    ['abstentions alone are a tie', { a: 'abstain', m: 'abstain' }, 'tied', null],
  ]
  test.each(cases)('%s', (_name, ballots, expected, castingVote) => {
    expect(outcome(cast(voting(), ballots))).toEqual({ outcome: expected, castingVote })
  })

  test('counts for, against and abstentions', () => {
    const state = cast(voting(), { p: 'for', a: 'abstain', b: 'against', m: 'for' })
    expect(tally(state, itemIn(state, 'L1'))).toEqual({
      for: 2,
      against: 1,
      abstain: 1,
      castingVote: null,
      outcome: 'adopted',
    })
  })

  test('the latest ballot of a seat counts', () => {
    const state = cast(cast(voting(), { p: 'for', a: 'against', b: 'for' }), { b: 'against' })
    expect(outcome(state).outcome).toBe('rejected')
  })

  test('throws when no vote is open: there is nothing to count', () => {
    const state = aSession()
    expect(() => tally(state, itemIn(state, 'L1'))).toThrow('no vote is open')
  })
})

describe('the casting vote (CCH L441-2 II, contract 5.17 to 5.20)', () => {
  const tie: Ballots = { a: 'for', b: 'against', m: 'for', p: 'against' }
  const orders: readonly (readonly [string, ('mayor' | 'president')[], string | null])[] = [
    ['the mayor first', ['mayor', 'president'], 'm'],
    ['the president first', ['president', 'mayor'], 'p'],
    ['the president alone', ['president'], 'p'],
    ['nobody', [], null],
  ]
  test.each(orders)('goes to %s by the règlement', (_name, tieBreak, castingVote) => {
    expect(outcome(cast(voting({ rules: { tieBreak } }), tie)).castingVote).toBe(castingVote)
  })

  test('5.20 may be that of a represented mayor', () => {
    const state = cast(
      voting({}, (now) => play(now, gives('m', 'a'))),
      tie,
    )
    expect(outcome(state)).toEqual({ outcome: 'adopted', castingVote: 'm' })
  })

  test('5.20 may be that of a represented president', () => {
    const state = cast(
      voting({ rules: { tieBreak: ['president'] } }, (now) => play(now, gives('p', 'a'))),
      tie,
    )
    expect(outcome(state)).toEqual({ outcome: 'rejected', castingVote: 'p' })
  })

  test('passes over a recused mayor', () => {
    const state = play(cast(voting(), { a: 'for', p: 'against', m: 'for' }), recuses('L1', 'm'))
    expect(outcome(state)).toEqual({ outcome: 'rejected', castingVote: 'p' })
  })

  test('passes over a mayor who has left', () => {
    const state = play(cast(voting(), { a: 'for', p: 'against', m: 'for' }), attends('m', 'absent'))
    expect(outcome(state)).toEqual({ outcome: 'rejected', castingVote: 'p' })
  })

  test('is never that of another commune’s mayor', () => {
    const seats = [...usualSeats.filter(({ id }) => id !== 'm'), aMayor('m', '52269')]
    const state = cast(voting({ seats }), { a: 'for', p: 'against' })
    expect(outcome(state).castingVote).toBe('p')
  })

  test('5.17 is the president’s, whoever chairs', () => {
    const seats = [
      aSeat('p'),
      aSeat('a', { isPresident: true }),
      aSeat('b'),
      aMayor('m', chaumont),
      aSeat('n'),
      aSeat('k'),
    ]
    const state = cast(voting({ seats }), { a: 'for', p: 'against' })
    expect(outcome(state)).toEqual({ outcome: 'adopted', castingVote: 'a' })
  })

  test('5.18 goes to the mayor’s substitute, in the mayor’s place', () => {
    const seats = [...usualSeats, aSeat('s', { college: 'ccas', substituteOf: 'm' })]
    const state = voting({ seats }, (now) => play(now, attends('m', 'excused'), attends('s')))
    expect(outcome(cast(state, { a: 'against', s: 'for' }))).toEqual({ outcome: 'adopted', castingVote: 's' })
  })
})

describe('5.19 ballots count as the attendance stands at the closing', () => {
  const ballots: Ballots = { p: 'for', a: 'against', b: 'against' }

  test('who left after voting no longer counts', () => {
    const state = play(
      cast(voting(), ballots),
      attends('a', 'absent'),
      attends('b', 'excused'),
      closesVote('L1'),
    )
    expect(itemIn(state, 'L1').result).toMatchObject({ for: 1, against: 0, outcome: 'adopted' })
    expect(itemIn(state, 'L1').ballots).toEqual({ p: 'for' })
  })

  test('who is recused after voting no longer counts', () => {
    const state = play(cast(voting(), ballots), recuses('L1', 'a'), recuses('L1', 'b'), closesVote('L1'))
    expect(itemIn(state, 'L1').ballots).toEqual({ p: 'for' })
  })

  test('a represented seat counts once, whoever cast it', () => {
    const state = voting({}, (now) => play(now, gives('b', 'a')))
    const closed = play(
      state,
      votes('L1', 'b', 'for', 'a'),
      votes('L1', 'b', 'against', 'secretary'),
      closesVote('L1'),
    )
    expect(itemIn(closed, 'L1').ballots).toEqual({ b: 'against' })
  })
})
