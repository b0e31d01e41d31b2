import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  attends,
  closing,
  open,
  opening,
  opensVote,
  play,
  proposed,
  resuming,
  type Said,
  says,
  signed,
  signs,
  suspending,
  usualTime,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

type Case = readonly [
  name: string,
  state: SessionState,
  said: Said | Wish,
  expected: 'accepted' | RefusalCode,
]

const prepared = aSession()
const atWork = open(prepared, 'p', 'a', 'k')
const suspended = play(atWork, suspending)
const closed = play(atWork, closing)
const over = signed(atWork)
const voting = play(proposed(atWork, 'L1'), opensVote('L1'))
const rectifies = (item?: string): Wish => ({
  type: 'RectifyMinutes',
  reason: 'Erreur matérielle',
  text: 'Lire « T3 ».',
  ...(item === undefined ? {} : { item }),
})

function check(cases: readonly Case[]) {
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
}

describe('OpenSession', () => {
  const chairedBy = (chair: string): Wish => ({ type: 'OpenSession', secretary: 'Mme Rivière', chair })
  check([
    ['by the secretary', prepared, opening, 'accepted'],
    ['by the president, who chairs', prepared, says('p', opening), 'accepted'],
    ['by another seat', prepared, says('a', opening), 'not-permitted'],
    ['5.13 by a member who names himself', prepared, says('a', chairedBy('a')), 'not-permitted'],
    ['5.13 by the president for a member', prepared, says('p', chairedBy('a')), 'not-permitted'],
    ['by a member who names themselves', prepared, says('a', chairedBy('a')), 'not-permitted'],
    ['by the president who names another', prepared, says('p', chairedBy('a')), 'not-permitted'],
    ['by an unknown seat', prepared, says('zz', opening), 'unknown-reference'],
    ['with an unknown chair', prepared, chairedBy('zz'), 'unknown-reference'],
    ['with a chair that is not the president', prepared, chairedBy('a'), 'accepted'],
    ['with a consultative chair', prepared, chairedBy('k'), 'seat-not-deliberative'],
    ['twice', atWork, opening, 'not-permitted'],
    ['5.16 during a suspension', suspended, opening, 'session-not-open'],
    ['after the closing', closed, opening, 'session-closed'],
    ['after the signature', over, opening, 'minutes-signed'],
  ])

  test('says who chairs, who writes and when', () => {
    expect(atWork.opened).toEqual({ at: usualTime, secretary: 'Mme Rivière', chair: 'p' })
    expect(atWork.phase).toBe('open')
  })
})

describe('SuspendSession and ResumeSession', () => {
  check([
    ['suspended by the chair', atWork, says('p', suspending), 'accepted'],
    ['suspended by a member', atWork, says('a', suspending), 'not-permitted'],
    ['suspended before the opening', prepared, suspending, 'session-not-open'],
    ['5.16 suspended twice', suspended, suspending, 'session-not-open'],
    ['suspended after the closing', closed, suspending, 'session-closed'],
    ['resumed by the chair', suspended, says('p', resuming), 'accepted'],
    ['resumed by a member', suspended, says('a', resuming), 'not-permitted'],
    ['resumed before the opening', prepared, resuming, 'session-not-open'],
    ['resumed while it goes on', atWork, resuming, 'not-permitted'],
    ['resumed after the closing', closed, resuming, 'session-closed'],
    ['resumed after the signature', over, resuming, 'minutes-signed'],
  ])

  test('each suspension keeps its hours', () => {
    const later = '2026-11-26T15:00:00+01:00'
    const state = play(suspended, says('secretary', resuming, later), suspending)
    expect(state.suspensions).toEqual([
      { at: usualTime, resumedAt: later },
      { at: usualTime, resumedAt: null },
    ])
    expect(state.phase).toBe('suspended')
  })
})

describe('CloseSession', () => {
  check([
    ['by the secretary', atWork, closing, 'accepted'],
    ['by the chair', atWork, says('p', closing), 'accepted'],
    ['by a member', atWork, says('a', closing), 'not-permitted'],
    ['before the opening', prepared, closing, 'session-not-open'],
    ['5.16 during a suspension', suspended, closing, 'accepted'],
    ['5.24 during a vote', voting, closing, 'vote-already-open'],
    ['5.24 during a vote, suspended', play(voting, suspending), closing, 'vote-already-open'],
    ['twice', closed, closing, 'session-closed'],
    ['after the signature', over, closing, 'minutes-signed'],
  ])

  test('ends a suspension', () => {
    expect(play(suspended, closing)).toMatchObject({
      phase: 'closed',
      closedAt: usualTime,
      suspensions: [{ resumedAt: usualTime }],
    })
  })
})

describe('SignMinutes', () => {
  const chairLeft = play(atWork, attends('p', 'absent'), closing)
  const rectified = play(over, rectifies())
  check([
    ['5.24 by the chair, after the closing', closed, signs('p'), 'accepted'],
    ['by another member who takes part', closed, signs('a'), 'accepted'],
    ['by a consultative member who takes part', closed, signs('k'), 'accepted'],
    ['5.13 for a seat by the secretary', closed, signs('p', 'secretary'), 'not-permitted'],
    ['5.13 for a seat by another', closed, signs('p', 'a'), 'not-permitted'],
    ['5.13 by a seat that never took part', closed, signs('b'), 'not-permitted'],
    ['5.13 by a chair who has left', chairLeft, signs('p'), 'not-permitted'],
    ['of an unknown seat', closed, signs('zz', 'p'), 'unknown-reference'],
    ['5.24 before the opening', prepared, signs('p'), 'not-permitted'],
    ['5.24 before the end', atWork, signs('p'), 'not-permitted'],
    ['5.24 during a suspension', suspended, signs('p'), 'not-permitted'],
    ['twice by one member', play(closed, signs('a')), signs('a'), 'minutes-signed'],
    ['5.24 after the chair’s', over, signs('a'), 'minutes-signed'],
    ['5.24 twice by the chair', over, signs('p'), 'minutes-signed'],
    [
      '5.10 after the chair’s, by another: permission comes first',
      over,
      signs('p', 'secretary'),
      'not-permitted',
    ],
    ['of a rectifying act by the chair', rectified, signs('p'), 'accepted'],
    ['of a rectifying act by a member', rectified, signs('a'), 'minutes-signed'],
    ['of a rectifying act already signed', play(rectified, signs('p')), signs('p'), 'minutes-signed'],
  ])

  test('the chair’s ends the minutes, a member’s does not', () => {
    expect(play(closed, signs('a')).phase).toBe('closed')
    expect(play(closed, signs('a'), signs('p'))).toMatchObject({
      phase: 'signed',
      signatures: [
        { seat: 'a', at: usualTime },
        { seat: 'p', at: usualTime },
      ],
    })
  })
})

describe('RectifyMinutes', () => {
  check([
    ['after the signature', over, rectifies(), 'accepted'],
    ['by the chair, of an item', over, says('p', rectifies('L1')), 'accepted'],
    ['by a member', over, says('a', rectifies()), 'not-permitted'],
    ['of an unknown item', over, rectifies('L9'), 'unknown-reference'],
    ['while the minutes are not signed', closed, rectifies(), 'not-permitted'],
    ['while the sitting goes on', atWork, rectifies(), 'not-permitted'],
    ['5.16 during a suspension', suspended, rectifies(), 'session-not-open'],
    ['before the opening', prepared, rectifies(), 'session-not-open'],
  ])

  test('acts are numbered, and signed one after the other', () => {
    const state = play(over, rectifies('L1'), rectifies(), signs('p'))
    expect(state.rectifications).toMatchObject([
      { number: 1, item: 'L1', signedAt: usualTime },
      { number: 2, signedAt: null },
    ])
    expect(play(state, signs('p')).rectifications.every(({ signedAt }) => signedAt !== null)).toBe(true)
    expect(state.signatures).toHaveLength(1)
  })
})
