import { describe, expect, test } from 'vitest'
import { personChecks } from '../../../../shared/domain/attendance/person-checks.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { adopted, attends, gives, itemIn, open, play, recuses } from '../../../support/sitting-acts.ts'
import { aMayor, aSeat, aSession, chaumont, nogent, usualSeats } from '../../../support/sitting-builders.ts'

const holder = { title: 'Mme', lastName: 'BERGER', firstName: 'Sophie', person: 'berger' } as const
const other = { title: 'M.', lastName: 'NOIR', firstName: 'Alix', person: 'noir' } as const
const seats = [
  ...usualSeats.filter(({ id }) => !['a', 'm', 'n'].includes(id)),
  aSeat('a', { holder }),
  aMayor('m', chaumont, { holder }),
  aMayor('n', nogent, { holder: other }),
  aSeat('c', { college: 'ccas', voice: 'consultative', holder: other }),
]
const messages = (state: SessionState, item = 'L1') =>
  personChecks(state, itemIn(state, item)).map(({ message }) => message)
const around = (...present: readonly string[]) => open(aSession({ seats }), ...present)
const contradiction = (name: string) =>
  `L’émargement de ${name} se contredit : présence à un siège, absence à un autre.`
const twoVotes = 'Mme BERGER a plusieurs voix délibératives sur ce logement, une par siège.'

describe('person-twice: a person who sits on a dwelling by several seats', () => {
  test.each<readonly [string, readonly string[], string, readonly string[]]>([
    ['there by neither seat', ['p'], 'L1', []],
    ['there by one of them', ['p', 'a'], 'L1', [contradiction('Mme BERGER')]],
    ['there by the other', ['p', 'm'], 'L1', [contradiction('Mme BERGER')]],
    ['there by both, two votes', ['p', 'a', 'm'], 'L1', [twoVotes]],
    ['on a dwelling where one seat sits', ['p', 'a'], 'L2', []],
    ['there by both, one of them consultative', ['p', 'n', 'c'], 'L2', []],
    ['there by the consultative one', ['p', 'c'], 'L2', [contradiction('M. NOIR')]],
  ])('%s', (_name, present, item, expected) => expect(messages(around(...present), item)).toEqual(expected))

  test('it is a warning of the dwelling, once', () => {
    const state = around('a', 'm')
    expect(personChecks(state, itemIn(state, 'L1'))).toEqual([
      { code: 'person-twice', level: 'warning', message: twoVotes },
    ])
  })

  test('whoever stepped back has no vote to count twice', () => {
    expect(messages(play(around('p', 'a', 'm'), recuses('L1', 'a')))).toEqual([])
  })

  test('a vote given to another person is one of theirs too', () => {
    expect(messages(play(around('p', 'm', 'b'), gives('a', 'b')))).toEqual([
      contradiction('Mme BERGER'),
      twoVotes,
    ])
  })

  test('what was found when the dwelling was decided stays, whoever leaves then', () => {
    const state = play(adopted(around('p', 'a', 'm'), 'L1'), attends('m', 'absent'))
    expect(messages(state)).toEqual([twoVotes])
    expect(messages(play(state, attends('a', 'absent')))).toEqual([twoVotes])
  })

  test('three seats of one person are told once', () => {
    const third = aSeat('t', { holder })
    const state = open(aSession({ seats: [...seats, third] }), 'p', 'a', 'm', 't')
    expect(messages(state)).toEqual([twoVotes])
    const half = around('p', 'a')
    expect(personChecks(half, itemIn(half, 'L1'))).toEqual([
      { code: 'person-twice', level: 'warning', message: contradiction('Mme BERGER') },
    ])
  })

  test('two holders without a declared person are two people', () => {
    expect(messages(open(aSession(), 'p', 'a', 'm'))).toEqual([])
  })
})
