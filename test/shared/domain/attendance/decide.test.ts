import { describe, expect, test } from 'vitest'
import { statusOf } from '../../../../shared/domain/attendance/selectors.ts'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import { readCommand } from '../../../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopted,
  answerTo,
  attends,
  closing,
  gives,
  itemIn,
  open,
  play,
  recuses,
  type Said,
  says,
  signed,
  starts,
  suspending,
  usualTime,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aSeat, aSession, usualSeats } from '../../../support/sitting-builders.ts'

type Case = readonly [
  name: string,
  state: SessionState,
  said: Said | Wish,
  expected: 'accepted' | RefusalCode,
]

const prepared = aSession()
const atWork = open(prepared, 'p', 'a', 'b', 'm')
const cancels = (item: string, seat: string): Wish => ({ type: 'CancelRecusal', item, seat })

describe('RecordAttendance', () => {
  const full = play(atWork, gives('b', 'a'))
  const cases: readonly Case[] = [
    ['of any seat by the secretary', atWork, attends('k', 'remote'), 'accepted'],
    ['of any seat by the chair', atWork, says('p', attends('k')), 'accepted'],
    ['5.13 of a seat by itself', atWork, says('a', attends('a', 'absent')), 'accepted'],
    ['5.13 of a seat by another', atWork, says('a', attends('b')), 'not-permitted'],
    ['5.13 by the future chair, before the opening', prepared, says('p', attends('a')), 'not-permitted'],
    ['of a seat that does not exist', atWork, attends('zz'), 'unknown-reference'],
    ['by a seat that does not exist', atWork, says('zz', attends('a')), 'unknown-reference'],
    ['before the opening', prepared, attends('a'), 'session-not-open'],
    ['5.16 during a suspension', play(atWork, suspending), attends('k'), 'accepted'],
    ['after the closing', play(atWork, closing), attends('k'), 'session-closed'],
    ['after the signature', signed(atWork), attends('k'), 'minutes-signed'],
    ['5.23 a proxy to one present', atWork, gives('b', 'a'), 'accepted'],
    ['5.23 a proxy to one remote', play(atWork, attends('a', 'remote')), gives('b', 'a'), 'accepted'],
    ['a proxy to nobody known', atWork, gives('b', 'zz'), 'unknown-reference'],
    ['5.23 a proxy to one absent', play(atWork, attends('a', 'absent')), gives('b', 'a'), 'seat-absent'],
    ['5.23 a proxy to one represented', full, gives('p', 'b'), 'seat-absent'],
    [
      '5.23 a proxy to a consultative seat',
      play(atWork, attends('k')),
      gives('b', 'k'),
      'seat-not-deliberative',
    ],
    ['5.23 a proxy of a consultative seat', atWork, gives('k', 'a'), 'seat-not-deliberative'],
    ['a second proxy where the rules admit one', full, gives('m', 'a'), 'proxy-limit'],
    ['the same proxy again', full, gives('b', 'a'), 'accepted'],
    ['a proxy moved to another holder', full, gives('b', 'p'), 'accepted'],
    ['a proxy after the first was taken back', play(full, attends('b')), gives('m', 'a'), 'accepted'],
  ]
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))

  test('no proxy at all where the rules admit none', () => {
    const state = open(aSession({ rules: { proxiesPerMember: 0 } }), 'p', 'a')
    expect(answerTo(state, gives('b', 'a'))).toMatchObject({
      refusal: { refused: 'proxy-limit', message: 'Le règlement intérieur n’admet pas de pouvoir.' },
    })
  })

  test('the limit names the proxies already held', () => {
    const answer = answerTo(full, gives('m', 'a'))
    expect(answer).toMatchObject({
      refusal: { message: expect.stringContaining('(1)'), details: { holder: 'a', limit: 1, held: ['b'] } },
    })
  })

  const shapes = [
    ['represented without a holder', { status: 'represented' }],
    ['present with a holder', { status: 'present', proxyTo: 'p' }],
    ['its own holder', { status: 'represented', proxyTo: 'a' }],
    ['an unknown status', { status: 'late' }],
  ] as const
  test.each(shapes)('is an invalid command when the seat is %s', (_name, fields) => {
    const read = readCommand({
      id: 'c',
      type: 'RecordAttendance',
      at: usualTime,
      by: 'secretary',
      seat: 'a',
      ...fields,
    })
    expect(read).toMatchObject({ refusal: { refused: 'invalid-command' } })
  })

  test('5.34 the latest line is in force, and each says during which item it came', () => {
    const state = play(atWork, starts('L1'), attends('a', 'absent'))
    expect(statusOf(state, 'a')).toBe('absent')
    expect(state.attendance.filter(({ seat }) => seat === 'a')).toEqual([
      { seat: 'a', status: 'present', at: usualTime, during: null },
      { seat: 'a', status: 'absent', at: usualTime, during: 'L1' },
    ])
  })
})

describe('Recuse and CancelRecusal (déport)', () => {
  const recused = play(atWork, recuses('L1', 'a'))
  const decided = adopted(atWork, 'L1')
  const withSubstitute = open(
    aSession({ seats: [...usualSeats, aSeat('s', { substituteOf: 'a' })] }),
    'p',
    'a',
    's',
  )
  const cases: readonly Case[] = [
    ['by the secretary', atWork, recuses('L1', 'a'), 'accepted'],
    ['by the chair', atWork, says('p', recuses('L1', 'a')), 'accepted'],
    ['5.13 by the seat itself', atWork, says('a', recuses('L1', 'a')), 'accepted'],
    ['of a consultative seat', atWork, recuses('L1', 'k'), 'accepted'],
    ['5.13 by another seat', atWork, says('b', recuses('L1', 'a')), 'not-permitted'],
    ['on an unknown item', atWork, recuses('L9', 'a'), 'unknown-reference'],
    ['of an unknown seat', atWork, recuses('L1', 'zz'), 'unknown-reference'],
    ['before the opening', prepared, recuses('L1', 'a'), 'session-not-open'],
    ['5.16 during a suspension', play(atWork, suspending), recuses('L1', 'a'), 'session-not-open'],
    ['after the closing', play(atWork, closing), recuses('L1', 'a'), 'session-closed'],
    ['on a decided item', decided, recuses('L1', 'a'), 'item-already-decided'],
    ['of a seat that does not sit there', atWork, recuses('L1', 'n'), 'seat-not-sitting'],
    ['of a substitute whose member is there', withSubstitute, recuses('L1', 's'), 'seat-not-sitting'],
    ['twice', recused, recuses('L1', 'a'), 'seat-recused'],
    ['cancelled by the seat itself', recused, says('a', cancels('L1', 'a')), 'accepted'],
    ['cancelled by another seat', recused, says('b', cancels('L1', 'a')), 'not-permitted'],
    ['cancelled on another item', recused, cancels('L2', 'a'), 'not-permitted'],
    ['cancelled on an unknown item', recused, cancels('L9', 'a'), 'unknown-reference'],
    ['cancelled for an unknown seat', recused, cancels('L1', 'zz'), 'unknown-reference'],
    ['cancelled during a suspension', play(recused, suspending), cancels('L1', 'a'), 'session-not-open'],
    ['cancelled on a decided item', adopted(recused, 'L1'), cancels('L1', 'a'), 'item-already-decided'],
  ]
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))

  test('concern that item alone, until cancelled', () => {
    expect(itemIn(recused, 'L1').recusals).toEqual(['a'])
    expect(itemIn(recused, 'L2').recusals).toEqual([])
    const back = play(recused, recuses('L1', 'b'), cancels('L1', 'a'))
    expect(itemIn(back, 'L1').recusals).toEqual(['b'])
  })
})
