import { describe, expect, test } from 'vitest'
import { quorumOf, votingSeats } from '../../../../shared/domain/attendance/selectors.ts'
import { readableItems } from '../../../../shared/domain/scope.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  answerTo,
  attends,
  gives,
  itemIn,
  open,
  opensVote,
  play,
  proposed,
  recuses,
  says,
  verdict,
  votes,
  type Wish,
} from '../../../support/sitting-acts.ts'
import {
  aMayor,
  aSeat,
  aSession,
  chaumont,
  nogent,
  someRules,
  usualSeats,
} from '../../../support/sitting-builders.ts'

const holder = { title: 'Mme', lastName: 'BERGER', firstName: 'Sophie', person: 'berger' } as const

/** `a` of the landlord and the mayor of Chaumont are one woman, who also replaces the mayor of Nogent. */
const seats = [
  ...usualSeats.filter(({ id }) => id !== 'a' && id !== 'm'),
  aSeat('a', { holder }),
  aMayor('m', chaumont, { holder }),
  aMayor('ns', nogent, { holder, substituteOf: 'n' }),
]
const quorum = { ...someRules().quorum, minimum: 1 }
const session = open(aSession({ seats, rules: { proxiesPerMember: 3, quorum } }), 'p', 'a', 'b', 'm')
const cancels = (item: string, seat: string): Wish => ({ type: 'CancelRecusal', item, seat })
const recusalsOf = (state: SessionState, item: string) => [...itemIn(state, item).recusals].sort()

describe('a person who holds several seats', () => {
  test.each([
    ['L1', 'a', ['a', 'm']],
    ['L1', 'm', ['a', 'm']],
    ['L2', 'a', ['a', 'ns']],
    ['L1', 'p', ['p']],
  ])('on %s, the recusal of %s is that of %j: an interest is the person’s', (item, seat, expected) => {
    const state = play(session, recuses(item, seat))
    expect(recusalsOf(state, item)).toEqual(expected)
  })

  test('the recusal takes both seats out of the quorum and of the vote', () => {
    const state = play(session, recuses('L1', 'm'))
    expect(quorumOf(state, itemIn(state, 'L1')).reached).toBe(2)
    expect(votingSeats(state, itemIn(state, 'L1'))).toEqual(['p', 'b'])
    const voting = play(proposed(state, 'L1'), opensVote('L1'))
    expect(verdict(voting, votes('L1', 'a', 'for'))).toBe('seat-recused')
    expect(verdict(voting, votes('L1', 'm', 'for'))).toBe('seat-recused')
  })

  test('a substitute’s seat that could come in is recused with the member’s', () => {
    const state = play(session, recuses('L2', 'a'), attends('ns'))
    expect(votingSeats(state, itemIn(state, 'L2'))).toEqual(['p', 'b'])
  })

  test('one recusal, one cancellation: every seat comes back', () => {
    const recused = play(session, recuses('L1', 'a'))
    expect(recusalsOf(play(recused, cancels('L1', 'm')), 'L1')).toEqual([])
    expect(answerTo(recused, cancels('L1', 'a'))).toMatchObject({
      events: [
        { type: 'RecusalCancelled', seat: 'a' },
        { type: 'RecusalCancelled', seat: 'm' },
      ],
    })
  })

  test('the recusals of others stay', () => {
    const state = play(session, recuses('L1', 'b'), recuses('L1', 'a'), cancels('L1', 'a'))
    expect(recusalsOf(state, 'L1')).toEqual(['b'])
  })

  test('a seat declares its own interest, and its holder’s other seat no further', () => {
    expect(verdict(session, says('m', recuses('L1', 'm')))).toBe('accepted')
    expect(verdict(session, says('m', recuses('L1', 'a')))).toBe('not-permitted')
  })

  test('CCH R441-2-6: whoever stepped back reads the dwelling by none of their seats', () => {
    const state = play(session, recuses('L1', 'm'))
    expect(readableItems(state, 'a')).toEqual(['L2', 'U1', 'O1'])
    expect(readableItems(state, 'm')).toEqual(['U1', 'O1'])
    expect(readableItems(state, 'p')).toContain('L1')
    expect(readableItems(play(session, recuses('L2', 'a')), 'ns')).toEqual([])
  })
})

describe('a proxy goes to somebody else (contract 5.23)', () => {
  test.each([
    ['a', 'm', 'not-permitted'],
    ['m', 'a', 'not-permitted'],
    ['a', 'b', 'accepted'],
    ['b', 'a', 'accepted'],
  ])('of %s to %s: %s', (seat, to, expected) => expect(verdict(session, gives(seat, to))).toBe(expected))

  test('the refusal says why and what to do, and comes before the limit', () => {
    const full = open(aSession({ seats, rules: { proxiesPerMember: 0 } }), 'p', 'a', 'm')
    expect(answerTo(full, gives('a', 'm'))).toMatchObject({
      refusal: {
        refused: 'not-permitted',
        message:
          'Mme BERGER occupe les deux sièges\u00a0: un pouvoir se donne à une autre personne. Enregistrez sa présence.',
        details: { seat: 'a', holder: 'm' },
      },
    })
  })

  test('5.23 a proxy held by the recused stands: they vote for the third, not for themselves', () => {
    const state = play(session, gives('b', 'a'), recuses('L1', 'm'))
    const voting = play(proposed(state, 'L1'), opensVote('L1'))
    expect(verdict(voting, votes('L1', 'b', 'for', 'a'))).toBe('accepted')
  })

  test('two seats whose holders have no declared person are two people', () => {
    const plain = open(aSession({ rules: { proxiesPerMember: 1 } }), 'p', 'a')
    expect(verdict(plain, gives('b', 'a'))).toBe('accepted')
  })
})
