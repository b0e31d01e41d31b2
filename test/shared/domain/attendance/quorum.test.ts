import { describe, expect, test } from 'vitest'
import { quorumOf } from '../../../../shared/domain/attendance/selectors.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopted,
  attends,
  gives,
  itemIn,
  open,
  play,
  recuses,
  reopens,
} from '../../../support/sitting-acts.ts'
import { aSeat, aSession, someRules, usualSeats } from '../../../support/sitting-builders.ts'

type Quorum = ReturnType<typeof someRules>['quorum']

function reached(over: Partial<Quorum>, change: (state: SessionState) => SessionState): number {
  const quorum = { ...someRules().quorum, ...over }
  const state = change(open(aSession({ rules: { quorum } }), 'p', 'm', 'n', 'k'))
  return quorumOf(state, itemIn(state, 'L1')).reached
}

const still = (state: SessionState) => state
const remote = (state: SessionState) => play(state, attends('a', 'remote'))
const proxy = (state: SessionState) => play(state, gives('a', 'p'))

describe('the quorum of an item (CCH R441-9 IV, contract section 4)', () => {
  const cases: readonly (readonly [
    string,
    Partial<Quorum>,
    (state: SessionState) => SessionState,
    number,
  ])[] = [
    ['counts the deliberative seats of that dwelling present', {}, still, 2],
    ['on the landlord’s base, counts the six alone', { base: 'landlord' }, still, 1],
    ['counts a remote seat when the rules do', { countsRemote: true }, remote, 3],
    ['leaves a remote seat out when the rules do', { countsRemote: false }, remote, 2],
    ['counts a represented seat when the rules do', { countsProxies: true }, proxy, 3],
    ['leaves a represented seat out when the rules do', { countsProxies: false }, proxy, 2],
    ['leaves out an excused seat', {}, (state) => play(state, attends('a', 'excused')), 2],
    ['leaves out an absent seat', {}, (state) => play(state, attends('a', 'absent')), 2],
    ['leaves out the recused', {}, (state) => play(state, recuses('L1', 'p')), 1],
    ['keeps who is recused elsewhere', {}, (state) => play(state, recuses('L2', 'p')), 2],
    [
      'leaves out a proxy whose holder has left',
      { countsProxies: true },
      (state) => play(proxy(state), attends('p', 'absent')),
      1,
    ],
    [
      '5.23 keeps a proxy whose holder is recused',
      { countsProxies: true },
      (state) => play(proxy(state), recuses('L1', 'p')),
      2,
    ],
  ]
  test.each(cases)('%s', (_name, over, change, expected) => {
    expect(reached(over, change)).toBe(expected)
  })

  test.each([
    [1, true],
    [2, true],
    [3, false],
  ])('is met from the minimum on: %i of 2', (minimum, met) => {
    const state = open(aSession({ rules: { quorum: { ...someRules().quorum, minimum } } }), 'p', 'm')
    expect(quorumOf(state, itemIn(state, 'L1'))).toEqual({ required: minimum, reached: 2, met })
  })

  test('5.18 counts a substitute for its member’s college', () => {
    const seats = [...usualSeats, aSeat('s', { college: 'ccas', substituteOf: 'a' })]
    const quorum = { ...someRules().quorum, base: 'landlord' as const }
    const state = open(aSession({ seats, rules: { quorum } }), 's')
    expect(quorumOf(state, itemIn(state, 'L1')).reached).toBe(1)
  })

  test('5.19 freezes at the adoption, and moves again after a reopening', () => {
    const state = play(adopted(open(aSession(), 'p', 'a', 'm'), 'L1'), attends('a', 'absent'))
    expect(quorumOf(state, itemIn(state, 'L1')).reached).toBe(3)
    const reopened = play(state, reopens('L1'))
    expect(quorumOf(reopened, itemIn(reopened, 'L1')).reached).toBe(2)
  })
})
