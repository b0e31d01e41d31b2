import { describe, expect, test } from 'vitest'
import { decide } from '../../../../shared/domain/decide.ts'
import { participationInConsensus } from '../../../../shared/domain/vote/tally.ts'
import {
  adopts,
  closesVote,
  itemIn,
  open,
  opensVote,
  play,
  proposed,
  recuses,
  starts,
  verdict,
  votes,
} from '../../../support/sitting-acts.ts'
import { aSession, someRules } from '../../../support/sitting-builders.ts'

// On L1 four deliberative seats sit: p, a, b and m.
const everyone = ['p', 'a', 'b', 'm'] as const
const window = { opensAt: '2026-11-26T08:00:00+01:00', closesAt: '2026-11-26T18:00:00+01:00' }
const quorum = { ...someRules().quorum, minimum: 1 }

function atWork(form: 'in-person' | 'video' | 'written', remoteMinimumShare = 0.5) {
  const sitting = form === 'written' ? { form, window } : { form }
  return open(aSession({ sitting, rules: { remoteMinimumShare, quorum } }), ...everyone)
}

function closing(state: ReturnType<typeof atWork>, seats: readonly string[]) {
  const choices = ['for', 'abstain', 'not-voting', 'against'] as const
  const ballots = seats.map((seat, index) => votes('L1', seat, choices[index] ?? 'for'))
  return verdict(play(proposed(state, 'L1'), opensVote('L1'), ...ballots), closesVote('L1'))
}

describe('participation at a distance (ordonnance 2014-1329; contract section 4)', () => {
  const cases = [
    ['in-person', 0.5, [], 'accepted'],
    ['video', 0.5, ['p'], 'participation-too-low'],
    ['video', 0.5, ['p', 'a'], 'accepted'],
    ['written', 0.5, ['p'], 'participation-too-low'],
    ['written', 0.5, ['p', 'a'], 'accepted'],
    ['video', 0.51, ['p', 'a'], 'participation-too-low'],
    ['video', 0.75, ['p', 'a', 'b'], 'accepted'],
    ['video', 0.750000001, ['p', 'a', 'b'], 'participation-too-low'],
    ['video', 1, ['p', 'a', 'b'], 'participation-too-low'],
    ['video', 1, everyone, 'accepted'],
    ['video', 0, [], 'accepted'],
  ] as const
  test.each(cases)('%s, share %d, ballots of %j: closing is %s', (form, share, seats, expected) => {
    expect(closing(atWork(form, share), seats)).toBe(expected)
  })

  test('5.21 not-voting is a ballot cast', () => {
    const state = play(proposed(atWork('video'), 'L1'), opensVote('L1'), votes('L1', 'p', 'not-voting'))
    expect(verdict(play(state, votes('L1', 'a', 'not-voting')), closesVote('L1'))).toBe('accepted')
  })

  test('5.21 the recused leave the denominator, with their ballots', () => {
    const one = play(proposed(atWork('video'), 'L1'), opensVote('L1'), votes('L1', 'p', 'for'))
    expect(verdict(one, closesVote('L1'))).toBe('participation-too-low')
    const recused = play(one, recuses('L1', 'a'), recuses('L1', 'b'))
    expect(verdict(recused, closesVote('L1'))).toBe('accepted')
    expect(verdict(play(one, recuses('L1', 'p')), closesVote('L1'))).toBe('participation-too-low')
  })

  test('5.21 where nobody is left who could vote, participation is not what stops the room', () => {
    const seats = ['p', 'a', 'b', 'm'].map((seat) => recuses('L1', seat))
    const state = play(atWork('video', 1), starts('L1'), ...seats)
    expect(participationInConsensus(state, itemIn(state, 'L1'))).toEqual({ reached: 0, of: 0, met: true })
  })

  test.each([
    [['p', 'a'], 'accepted'],
    [['p'], 'participation-too-low'],
  ] as const)('5.21 a consensus counts those taking part: %j', (present, expected) => {
    const state = open(aSession({ sitting: { form: 'video' }, rules: { quorum } }), ...present)
    expect(verdict(proposed(state, 'L1'), adopts('L1'))).toBe(expected)
  })
})

describe('the window of a written sitting and the closing time of a vote (5.22: bounds inclusive)', () => {
  const at = (time: string) => `2026-11-26T${time}`
  const cases = [
    ['before the window', at('07:59:59+01:00'), undefined, 'vote-window-closed'],
    ['as it opens', at('08:00:00+01:00'), undefined, 'accepted'],
    ['within', at('12:00:00+01:00'), undefined, 'accepted'],
    ['as it closes', at('18:00:00+01:00'), undefined, 'accepted'],
    ['a millisecond too late', at('18:00:00.001+01:00'), undefined, 'vote-window-closed'],
    ['too late, in another zone', at('17:00:01Z'), undefined, 'vote-window-closed'],
    ['as it closes, in another zone', at('17:00:00Z'), undefined, 'accepted'],
    ['as the vote’s own time ends', at('12:00:00+01:00'), at('12:00:00+01:00'), 'accepted'],
    ['after the vote’s own time', at('12:00:01+01:00'), at('12:00:00+01:00'), 'vote-window-closed'],
  ] as const
  test.each(cases)('a ballot %s', (_name, receivedAt, closesAt, expected) => {
    const state = play(proposed(atWork('written'), 'L1'), opensVote('L1', closesAt))
    expect(verdict(state, { ...votes('L1', 'p', 'for'), at: receivedAt })).toBe(expected)
  })

  test.each([
    ['early', '08:30:00+01:00', '19:00:00+01:00', 'refused'],
    ['late', '19:00:00+01:00', '08:30:00+01:00', 'accepted'],
  ])(
    'is judged on when the hub received the ballot, whatever a clock that is %s says',
    (_name, says, received, kind) => {
      const state = play(proposed(atWork('written'), 'L1'), opensVote('L1'))
      const ballot = {
        id: 'c',
        type: 'CastBallot',
        at: at(says),
        by: 'p',
        item: 'L1',
        seat: 'p',
        choice: 'for',
      } as const
      expect(decide(state, ballot, { receivedAt: at(received) }).kind).toBe(kind)
    },
  )

  test('a closing time holds in the room too', () => {
    const state = play(proposed(atWork('in-person'), 'L1'), opensVote('L1', at('14:00:00+01:00')))
    expect(verdict(state, votes('L1', 'p', 'for'))).toBe('vote-window-closed')
  })

  test.each(['in-person', 'video'] as const)('a window of a sitting held %s closes nothing', (form) => {
    const state = play(
      proposed(open(aSession({ sitting: { form, window }, rules: { quorum } }), 'p'), 'L1'),
      opensVote('L1'),
    )
    expect(verdict(state, { ...votes('L1', 'p', 'for'), at: at('07:00:00+01:00') })).toBe('accepted')
    expect(verdict(state, { ...votes('L1', 'p', 'for'), at: at('23:00:00+01:00') })).toBe('accepted')
  })

  test('a written sitting of an older file that has no window has no bounds', () => {
    const state = play(
      proposed(open(aSession({ sitting: { form: 'written' }, rules: { quorum } }), 'p'), 'L1'),
      opensVote('L1'),
    )
    expect(verdict(state, { ...votes('L1', 'p', 'for'), at: at('07:00:00+01:00') })).toBe('accepted')
  })

  test('a window without a written sitting closes nothing', () => {
    const sitting = { form: 'video', window } as const
    const state = play(proposed(open(aSession({ sitting, rules: { quorum } }), 'p'), 'L1'), opensVote('L1'))
    expect(verdict(state, { ...votes('L1', 'p', 'for'), at: at('23:00:00+01:00') })).toBe('accepted')
  })
})
