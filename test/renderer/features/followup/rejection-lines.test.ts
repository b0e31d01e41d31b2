import { describe, expect, it, test } from 'vitest'
import { rejectionRequest } from '../../../../renderer/features/followup/rejection-dialog.tsx'
import { rejectionLines } from '../../../../renderer/features/followup/rejection-lines.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  confirmedTable,
  confirms,
  isNoticed,
  replies,
  signedRejection,
} from '../../../support/plai-sitting.ts'
import { play, vacancyIn } from '../../../support/sitting-acts.ts'

const rejected = signedRejection('IR-1')
const noticed = play(rejected, isNoticed('L1-B', '2026-12-02'), isNoticed('L1-C', '2026-12-03'))
const answered = play(noticed, replies('L1-B', '2026-12-10', 'Nos ressources ont baissé.'))
const held = signedRejection('IR-PLAFOND')

function lines(state: SessionState, today: string) {
  return rejectionLines(state, vacancyIn(state, 'L1'), today)
}

describe('the follow-up of decisions d and e (CCH L441-2-2, R441-2-8)', () => {
  test.each<readonly [string, SessionState, string, readonly string[]]>([
    ['to notify', rejected, '2026-12-01', ['watch À notifier', 'watch À notifier']],
    ['late', rejected, '2026-12-18', ['blocks Notification en retard', 'blocks Notification en retard']],
    ['on the last day', rejected, '2026-12-17', ['watch À notifier', 'watch À notifier']],
    ['noticed', noticed, '2026-12-05', ['watch Radiation à venir', 'met Décision notifiée']],
    [
      'on the day of the radiation',
      noticed,
      '2027-01-02',
      ['watch Radiation à venir', 'met Décision notifiée'],
    ],
    [
      'struck off',
      noticed,
      '2027-01-03',
      ['neutral Délai d’un mois écoulé, demande radiée', 'met Décision notifiée'],
    ],
    [
      'answered',
      answered,
      '2026-12-20',
      ['watch Réponse à étudier avant la radiation', 'met Décision notifiée'],
    ],
    [
      'answered, too late',
      answered,
      '2027-01-03',
      ['blocks Réponse à étudier, radiation échue', 'met Décision notifiée'],
    ],
    ['held back', held, '2026-12-01', ['blocks Lettre retenue', 'watch À notifier']],
  ])('%s', (_name, state, today, expected) => {
    expect(lines(state, today).map(({ status, words }) => `${status} ${words}`)).toEqual(expected)
  })

  it('names the household, its decision and what is known, in sentences', () => {
    const [inadmissible, notAllocated] = lines(answered, '2026-12-20')
    expect(inadmissible).toMatchObject({
      decision: 'Rejet pour irrecevabilité',
      facts: [
        'Courrier reçu le 02/12/2026 (LRAR).',
        'Radiation le samedi 2 janvier 2027, un mois après la notification.',
        'Réponse du 10/12/2026\u00a0: Nos ressources ont baissé.',
      ],
    })
    expect(notAllocated).toMatchObject({
      decision: 'Non-attribution',
      facts: ['Courrier reçu le 03/12/2026 (LRAR).'],
    })
    expect(lines(rejected, '2026-12-18')[0]?.facts).toEqual([
      'La lettre devait partir au plus tard le 17/12/2026.',
    ])
  })

  it('offers what may be recorded next, nothing of a letter held back', () => {
    const steps = (state: SessionState) => lines(state, '2026-12-05').map((line) => line.steps)
    expect(steps(rejected)).toEqual([['notice'], ['notice']])
    expect(steps(noticed)).toEqual([
      ['reply', 'correction'],
      ['reply', 'correction'],
    ])
    expect(steps(held)).toEqual([[], ['notice']])
    expect(steps(play(held, confirms(confirmedTable(14_000))))).toEqual([['notice'], ['notice']])
  })

  it('says why a letter is held back', () => {
    expect(lines(held, '2026-12-05')[0]?.facts[0]).toContain('En attente de confirmation des plafonds')
    const within = play(held, confirms(confirmedTable(20_000)))
    expect(lines(within, '2026-12-05')[0]?.facts[0]).toContain('plafond inexact')
  })
})

test.each([
  [
    'notice',
    '2026-12-02',
    'LRAR',
    { type: 'RecordRejectionNotice', candidate: 'X', receivedOn: '2026-12-02', proof: 'LRAR' },
  ],
  [
    'correction',
    '2026-12-02',
    'LRAR',
    { type: 'RecordRejectionNotice', candidate: 'X', receivedOn: '2026-12-02', proof: 'LRAR' },
  ],
  [
    'reply',
    '2026-12-02',
    'Non',
    { type: 'RecordRejectionAnswer', candidate: 'X', on: '2026-12-02', text: 'Non' },
  ],
  ['notice', '', 'LRAR', null],
  ['notice', '2026-12-02', '', null],
  ['reply', '2026-02-30', 'Non', null],
] as const)('%s on "%s" saying "%s"', (step, on, text, expected) => {
  expect(rejectionRequest('X', step, on, text)).toEqual(expected)
})
