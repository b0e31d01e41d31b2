import { describe, expect, test } from 'vitest'
import {
  membersToConsult,
  missingConsultation,
  seatFunction,
} from '../../../../shared/domain/offer/consultation.ts'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopted,
  adopts,
  answers,
  answerTo,
  attends,
  isSilent,
  itemIn,
  notifies,
  open,
  play,
  proposes,
  recuses,
  type Said,
  says,
  signed,
  starts,
  vacancyIn,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aSeat, aSession, aVacancy, usualSeats } from '../../../support/sitting-builders.ts'

const everybody = ['p', 'a', 'b', 'm', 'k']
const seats = [...usualSeats, aSeat('s', { substituteOf: 'b', function: 'suppléante' })]
const vacancies = [aVacancy('L1', { reservation: { holder: 'prefecture' } }), aVacancy('L2', { order: 2 })]
const atWork = open(aSession({ seats, vacancies }), 'p', 'a', 'm')
const sent = signed(adopted(adopted(atWork, 'L1'), 'L2'))
const waiting = play(sent, notifies('L1-A', '2026-12-02'), notifies('L2-A', '2026-12-02'))
const refused = play(
  waiting,
  answers('L1-A', '2026-12-08', 'refused'),
  answers('L2-A', '2026-12-08', 'refused'),
)
const silent = play(waiting, isSilent('L1-A', '2026-12-15'))

type Qualifies = Extract<Wish, { type: 'QualifyRefusal' }>

function qualifies(over: Partial<Qualifies> = {}): Wish {
  return {
    type: 'QualifyRefusal',
    candidate: 'L1-A',
    justified: false,
    decidedBy: 'organisation',
    consultedOn: '2026-12-20',
    consulted: everybody,
    reason: 'Logement adapté aux besoins',
    ...over,
  }
}

type Case = readonly [
  name: string,
  state: SessionState,
  said: Said | Wish,
  expected: 'accepted' | RefusalCode,
]

describe('QualifyRefusal (Châlons Agglo: after consultation of all the members)', () => {
  const lapsedByDocument = play(
    signed(
      play(
        atWork,
        starts('L1'),
        proposes('L1', [
          { candidate: 'L1-A', kind: 'conditional', rank: 1, document: 'avis', deadline: '2026-12-10' },
          { candidate: 'L1-B', kind: 'allocated', rank: 2 },
          { candidate: 'L1-C', kind: 'not-allocated', motive: 'ND-1' },
        ]),
        adopts('L1'),
      ),
    ),
    { type: 'RecordDocument', candidate: 'L1-A', on: '2026-12-11', conditionsMet: false },
  )
  const cases: readonly Case[] = [
    ['of a refusal', refused, qualifies(), 'accepted'],
    ['of a silence, which is a refusal', silent, qualifies(), 'accepted'],
    ['by the chair', refused, says('p', qualifies()), 'accepted'],
    ['by a member', refused, says('a', qualifies()), 'not-permitted'],
    ['of an unknown candidate', refused, qualifies({ candidate: 'L1-Z' }), 'unknown-reference'],
    ['with an unknown member', refused, qualifies({ consulted: [...everybody, 'zz'] }), 'unknown-reference'],
    ['of an offer that waits', waiting, qualifies(), 'not-permitted'],
    ['of an offer not sent', sent, qualifies(), 'not-permitted'],
    [
      'of an accepted one',
      play(waiting, answers('L1-A', '2026-12-08', 'accepted')),
      qualifies(),
      'not-permitted',
    ],
    ['of one that fell with its condition', lapsedByDocument, qualifies(), 'not-permitted'],
    ['of a candidate without a rank', lapsedByDocument, qualifies({ candidate: 'L1-C' }), 'not-permitted'],
    ['before the signature', adopted(atWork, 'L1'), qualifies(), 'not-permitted'],
    ['by the réservataire of the dwelling', refused, qualifies({ decidedBy: 'reservataire' }), 'accepted'],
    [
      'by a réservataire where there is none',
      refused,
      qualifies({ candidate: 'L2-A', decidedBy: 'reservataire' }),
      'not-permitted',
    ],
    ['by the landlord where there is none', refused, qualifies({ candidate: 'L2-A' }), 'accepted'],
    ['consulted on the day of the refusal', refused, qualifies({ consultedOn: '2026-12-08' }), 'accepted'],
    ['consulted before the refusal', refused, qualifies({ consultedOn: '2026-12-07' }), 'not-permitted'],
    ['consulted before the silence', silent, qualifies({ consultedOn: '2026-12-14' }), 'not-permitted'],
    [
      'unjustified without one member',
      refused,
      qualifies({ consulted: ['p', 'a', 'b', 'm'] }),
      'not-permitted',
    ],
    ['unjustified without anybody', refused, qualifies({ consulted: [] }), 'not-permitted'],
    ['justified without anybody', refused, qualifies({ justified: true, consulted: [] }), 'accepted'],
    [
      'with a substitute in its member’s place',
      refused,
      qualifies({ consulted: ['p', 'a', 's', 'm', 'k'] }),
      'accepted',
    ],
    [
      'with the mayor of another commune in the mayor’s place',
      refused,
      qualifies({ consulted: ['p', 'a', 'b', 'n', 'k'] }),
      'not-permitted',
    ],
  ]
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))

  test('names who is missing by their function, their name where the file gives none', () => {
    const named = usualSeats.map((seat) =>
      seat.id === 'm' ? { ...seat, function: 'maire de Chaumont' } : seat,
    )
    const session = signed(adopted(open(aSession({ seats: named }), 'p', 'a'), 'L1'))
    const state = play(session, notifies('L1-A', '2026-12-02'), answers('L1-A', '2026-12-08', 'refused'))
    expect(answerTo(state, qualifies({ consulted: ['p', 'a', 'b'] }))).toMatchObject({
      refusal: {
        message:
          'Un refus n’est retenu comme non justifié qu’après consultation de tous les membres de la commission. Il manque\u00a0: maire de Chaumont, Mme K.',
        details: { missing: ['m', 'k'] },
      },
    })
    expect(seatFunction(state, 'zz')).toBe('zz')
  })

  test('is kept with the offer, which stays refused; the latest counts', () => {
    const first = play(refused, qualifies())
    expect(vacancyIn(first, 'L1').offers[0]).toMatchObject({
      status: 'refused',
      qualification: {
        justified: false,
        decidedBy: 'organisation',
        consultedOn: '2026-12-20',
        consulted: everybody,
        reason: 'Logement adapté aux besoins',
      },
    })
    expect(vacancyIn(first, 'L1').offers[1]).not.toHaveProperty('qualification')
    const second = play(first, qualifies({ justified: true, reason: 'Éloignement établi' }))
    expect(vacancyIn(second, 'L1').offers[0]?.qualification).toMatchObject({
      justified: true,
      reason: 'Éloignement établi',
    })
  })
})

describe('whom to consult', () => {
  test('all who sit on the dwelling, whatever their voice', () => {
    expect(membersToConsult(refused, itemIn(refused, 'L1'))).toEqual(everybody)
  })

  test('a member whose substitute sat is asked, or the substitute', () => {
    const state = adopted(play(atWork, attends('s')), 'L1')
    const item = itemIn(state, 'L1')
    expect(membersToConsult(state, item)).toEqual(everybody)
    expect(missingConsultation(state, item, ['p', 'a', 's', 'm', 'k'])).toEqual([])
    expect(missingConsultation(state, item, ['p', 'a', 'm', 'k'])).toEqual(['b'])
  })

  test('who stepped back from the item is not asked, nor the member whose substitute did', () => {
    const recused = adopted(play(atWork, recuses('L1', 'a')), 'L1')
    expect(membersToConsult(recused, itemIn(recused, 'L1'))).toEqual(['p', 'b', 'm', 'k'])
    const bySubstitute = adopted(play(atWork, attends('s'), recuses('L1', 's')), 'L1')
    expect(membersToConsult(bySubstitute, itemIn(bySubstitute, 'L1'))).toEqual(['p', 'a', 'm', 'k'])
  })
})
