import { describe, expect, it, test } from 'vitest'
import { followUpLines } from '../../../../renderer/features/followup/follow-up-lines.ts'
import {
  blankFields,
  type FollowUpFields,
  followUpRequest,
} from '../../../../renderer/features/followup/follow-up-request.ts'
import type { SessionState, VacancyItem } from '../../../../shared/domain/state.ts'
import { vacancyOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'

const playedTo = (last: string) => play(preparedSitting(), exampleCommands(last))

function l1(state: SessionState): VacancyItem {
  const item = vacancyOf(state, 'L1')
  if (item === undefined) throw new Error('no L1')
  return item
}

function linesOf(state: SessionState) {
  return followUpLines(state, l1(state), '2026-12-03').map(({ candidate, words, steps }) => [
    candidate,
    words,
    [...steps],
  ])
}

describe('the follow-up of a dwelling', () => {
  it('starts with the first rank to notify', () => {
    expect(linesOf(playedTo('c065'))).toEqual([
      ['L1-C', 'Offre à notifier', ['notification']],
      ['L1-B', 'Rang suivant', []],
      ['L1-D', 'Rang suivant', ['document']],
    ])
  })

  it('awaits an answer until the deadline, and may pass to the next rank after it', () => {
    const state = playedTo('c066')
    expect(linesOf(state)[0]).toEqual(['L1-C', 'Réponse attendue', ['answer', 'silence', 'notification']])
    expect(linesOf(state)[1]).toEqual(['L1-B', 'Rang suivant', ['notification']])
    expect(followUpLines(state, l1(state), '2026-12-03')[0]?.facts).toEqual([
      'Offre reçue le 02/12/2026 (LRAR). Réponse attendue jusqu’au lundi 14 décembre 2026 inclus.',
    ])
  })

  it('passes to the next rank after a refusal, whose reason is kept', () => {
    const state = playedTo('c067')
    expect(linesOf(state).slice(0, 2)).toEqual([
      ['L1-C', 'Offre refusée', ['qualification']],
      ['L1-B', 'Offre à notifier', ['notification']],
    ])
    expect(followUpLines(state, l1(state), '2026-12-03')[0]?.facts[1]).toContain(
      'logement trop éloigné de l’école'.slice(0, 22),
    )
  })

  it('ends with the lease', () => {
    const accepted = play(playedTo('c066'), [
      commandBy('secretary', {
        type: 'RecordAnswer',
        candidate: 'L1-C',
        on: '2026-12-07',
        answer: 'accepted',
      }),
    ])
    expect(linesOf(accepted)[0]).toEqual(['L1-C', 'Offre acceptée', ['lease']])
    const signed = play(accepted, [
      commandBy('secretary', { type: 'RecordLease', candidate: 'L1-C', signedOn: '2026-12-18' }),
    ])
    expect(linesOf(signed)[0]).toEqual(['L1-C', 'Bail signé', []])
  })
})

describe('what a follow-up dialog asks for', () => {
  const on = '2026-12-08'
  const cases: readonly [
    string,
    Parameters<typeof followUpRequest>[1],
    Partial<FollowUpFields>,
    object | null,
  ][] = [
    ['a date before anything', 'lease', {}, null],
    ['a date that exists', 'lease', { on: '2026-02-30' }, null],
    ['the lease', 'lease', { on }, { type: 'RecordLease', candidate: 'X', signedOn: on }],
    ['a proof of reception', 'notification', { on }, null],
    [
      'the reception of an offer',
      'notification',
      { on, proof: ' LRAR ' },
      { type: 'RecordNotification', candidate: 'X', receivedOn: on, proof: 'LRAR' },
    ],
    ['an answer', 'answer', { on }, null],
    [
      'an acceptance, that needs no reason',
      'answer',
      { on, answer: 'accepted', motive: 'oublié' },
      { type: 'RecordAnswer', candidate: 'X', on, answer: 'accepted' },
    ],
    ['whether a refusal is justified', 'answer', { on, answer: 'refused' }, null],
    [
      'a justified refusal',
      'answer',
      { on, answer: 'refused', justified: 'yes', motive: 'Trop loin' },
      { type: 'RecordAnswer', candidate: 'X', on, answer: 'refused', justified: true, motive: 'Trop loin' },
    ],
    ['silence', 'silence', { on }, { type: 'RecordSilence', candidate: 'X', on }],
    ['whether a condition is met', 'document', { on }, null],
    [
      'a condition that is not met',
      'document',
      { on, conditionsMet: 'no' },
      { type: 'RecordDocument', candidate: 'X', on, conditionsMet: false },
    ],
  ]

  test.each(cases)('%s', (_, step, fields, expected) => {
    expect(followUpRequest('X', step, { ...blankFields, ...fields })).toEqual(expected)
  })
})
