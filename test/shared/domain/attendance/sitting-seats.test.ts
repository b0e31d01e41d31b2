import { describe, expect, test } from 'vitest'
import {
  deliberativeSeats,
  proxyHolderOf,
  sittingSeats,
  statusOf,
  takesPart,
  votingSeats,
} from '../../../../shared/domain/attendance/selectors.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { adopted, attends, gives, itemIn, open, play, recuses } from '../../../support/sitting-acts.ts'
import {
  aDwelling,
  aSeat,
  aSession,
  aVacancy,
  chaumont,
  usualSeats,
} from '../../../support/sitting-builders.ts'

describe('who sits on a dwelling (CCH L441-2 II: computed per dwelling)', () => {
  const epci = '200068658'
  const scopes = [
    ['no scope', undefined, true],
    ['its commune', { communes: [chaumont] }, true],
    ['its commune among others', { communes: ['52353', chaumont] }, true],
    ['another commune', { communes: ['52353'] }, false],
    ['an empty list', { communes: [] }, false],
    ['its EPCI', { epcis: [epci] }, true],
    ['another EPCI', { epcis: ['200072999'] }, false],
    ['its reservation', { reservataires: ['als'] }, true],
    ['another reservation', { reservataires: ['prefecture'] }, false],
    ['the dwelling itself', { dwellings: ['R-9'] }, true],
    ['another dwelling', { dwellings: ['R-8'] }, false],
    ['its commune and its EPCI', { communes: [chaumont], epcis: [epci] }, true],
    ['its commune and another EPCI', { communes: [chaumont], epcis: ['200072999'] }, false],
  ] as const

  test.each(scopes)('section 1, seats[].scope: a seat with %s', (_name, scope, sits) => {
    const seat = aSeat('x', scope === undefined ? {} : { scope: structuredClone(scope) as never })
    const dwelling = aDwelling({ reference: 'R-9', epci })
    const reservation = { holder: 'action-logement', id: 'als' } as const
    const vacancy = aVacancy('L1', { dwelling, reservation })
    const state = aSession({ seats: [aSeat('p'), seat], vacancies: [vacancy] })
    expect(sittingSeats(state, itemIn(state, 'L1')).includes('x')).toBe(sits)
  })

  test('a list of EPCI keeps a seat off a dwelling without one', () => {
    const state = aSession({ seats: [aSeat('p'), aSeat('x', { scope: { epcis: [epci] } })] })
    expect(sittingSeats(state, itemIn(state, 'L1'))).toEqual(['p'])
  })

  test.each(['U1', 'O1'])('5.15 an urgent allocation and a review have their body too: %s', (id) => {
    const state = aSession()
    expect(sittingSeats(state, itemIn(state, id))).toEqual(['p', 'a', 'b', 'm', 'k'])
  })

  test('the seats come in the order of the commission, whoever is there', () => {
    const state = open(aSession(), 'm', 'a')
    expect(sittingSeats(state, itemIn(state, 'L1'))).toEqual(['p', 'a', 'b', 'm', 'k'])
    expect(sittingSeats(state, itemIn(state, 'L2'))).toEqual(['p', 'a', 'b', 'n', 'k'])
  })

  test('a seat may bear the name of a property of every object', () => {
    const state = aSession({ seats: [aSeat('p'), aSeat('constructor')] })
    expect(statusOf(state, 'constructor')).toBe('absent')
    expect(takesPart(state, 'constructor')).toBe(false)
  })
})

describe('5.18 a substitute sits in its member’s place', () => {
  const seats = [
    ...usualSeats,
    aSeat('s', { college: 'mayor', substituteOf: 'm', scope: { communes: ['99999'] } }),
    aSeat('t', { substituteOf: 'a' }),
  ]
  const cases: readonly (readonly [
    name: string,
    play: (state: SessionState) => SessionState,
    expected: string[],
  ])[] = [
    ['nobody is there', (state) => state, ['p', 'a', 'b', 'm', 'k']],
    ['the member is there', (state) => play(state, attends('m'), attends('s')), ['p', 'a', 'b', 'm', 'k']],
    [
      'the member is remote',
      (state) => play(state, attends('m', 'remote'), attends('s')),
      ['p', 'a', 'b', 'm', 'k'],
    ],
    [
      'the member is represented',
      (state) => play(state, attends('p'), gives('m', 'p'), attends('s')),
      ['p', 'a', 'b', 'm', 'k'],
    ],
    [
      'the member is excused',
      (state) => play(state, attends('m', 'excused'), attends('s')),
      ['p', 'a', 'b', 's', 'k'],
    ],
    [
      'nothing is said of the member',
      (state) => play(state, attends('t', 'remote')),
      ['p', 't', 'b', 'm', 'k'],
    ],
    [
      'the member has left',
      (state) => play(state, attends('a'), attends('t'), attends('a', 'absent')),
      ['p', 't', 'b', 'm', 'k'],
    ],
  ]

  test.each(cases)('when %s', (_name, change, expected) => {
    const state = change(open(aSession({ seats })))
    expect(sittingSeats(state, itemIn(state, 'L1'))).toEqual(expected)
  })

  test('with the member’s scope, not its own', () => {
    const state = play(open(aSession({ seats })), attends('s'))
    expect(sittingSeats(state, itemIn(state, 'L1'))).toContain('s')
    expect(sittingSeats(state, itemIn(state, 'L2'))).not.toContain('s')
  })
})

describe('who votes', () => {
  test('deliberative seats that sit, take part and are not recused', () => {
    const state = play(open(aSession(), 'p', 'a', 'm', 'n', 'k'), recuses('L1', 'a'))
    expect(votingSeats(state, itemIn(state, 'L1'))).toEqual(['p', 'm'])
    expect(votingSeats(state, itemIn(state, 'L2'))).toEqual(['p', 'a', 'n'])
    expect(deliberativeSeats(state, itemIn(state, 'L1'))).toEqual(['p', 'b', 'm'])
  })

  test('5.23 a represented seat takes part while the holder of its proxy is there', () => {
    const given = play(open(aSession(), 'p', 'a'), gives('b', 'a'))
    expect(proxyHolderOf(given, 'b')).toBe('a')
    expect(votingSeats(given, itemIn(given, 'L1'))).toEqual(['p', 'a', 'b'])
    const left = play(given, attends('a', 'absent'))
    expect(proxyHolderOf(left, 'b')).toBeNull()
    expect(votingSeats(left, itemIn(left, 'L1'))).toEqual(['p'])
  })

  test('5.23 the holder may be recused without the proxy falling', () => {
    const state = play(open(aSession(), 'p', 'a'), gives('b', 'a'), recuses('L1', 'a'))
    expect(votingSeats(state, itemIn(state, 'L1'))).toEqual(['p', 'b'])
  })

  test('5.19 who sat stays as it was at the adoption', () => {
    const state = adopted(open(aSession(), 'p', 'a', 'm'), 'L1')
    const later = play(state, attends('a', 'absent'), attends('m', 'absent'))
    expect(sittingSeats(later, itemIn(later, 'L1'))).toEqual(sittingSeats(state, itemIn(state, 'L1')))
    expect(itemIn(later, 'L1').adopted?.presence).toHaveProperty('m.status', 'present')
  })
})
