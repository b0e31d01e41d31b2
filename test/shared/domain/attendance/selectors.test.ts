import { describe, expect, test } from 'vitest'
import {
  collegeOf,
  couldSit,
  isDeliberative,
  proxiesHeldBy,
} from '../../../../shared/domain/attendance/selectors.ts'
import { nameOf } from '../../../../shared/domain/seat-guards.ts'
import { gives, itemIn, open, play, verdict } from '../../../support/sitting-acts.ts'
import { aSeat, aSession, usualSeats } from '../../../support/sitting-builders.ts'

const seats = [...usualSeats, aSeat('s', { substituteOf: 'm' })]

describe('who could sit on a dwelling (CCH L441-2 II)', () => {
  test.each([
    ['a member without a scope', 'p', 'L2', true],
    ['the mayor of its commune', 'n', 'L2', true],
    ['the mayor of another', 'm', 'L2', false],
    ['5.18 a substitute, by the member’s scope', 's', 'L1', true],
    ['5.18 a substitute, not by its own', 's', 'L2', false],
    ['nobody of that name', 'zz', 'L1', false],
  ])('%s', (_name, seat, item, expected) => {
    const state = aSession({ seats })
    expect(couldSit(state, itemIn(state, item), seat)).toBe(expected)
  })
})

test.each([
  ['m', 'mayor', true, 'Mme M'],
  ['k', 'insertion', false, 'Mme K'],
  ['s', 'mayor', true, 'Mme S'],
  ['zz', undefined, false, 'zz'],
])('seat %s sits for %s, votes: %s, is called %s', (seat, college, votes, name) => {
  const state = aSession({ seats })
  expect([collegeOf(state, seat), isDeliberative(state, seat), nameOf(state, seat)]).toEqual([
    college,
    votes,
    name,
  ])
})

test('5.23 a member holds the proxies given to it, and no other’s count against it', () => {
  const state = play(open(aSession(), 'p', 'a'), gives('b', 'p'))
  expect([proxiesHeldBy(state, 'p'), proxiesHeldBy(state, 'a')]).toEqual([['b'], []])
  expect(verdict(state, gives('m', 'a'))).toBe('accepted')
  expect(verdict(state, gives('m', 'p'))).toBe('proxy-limit')
})
