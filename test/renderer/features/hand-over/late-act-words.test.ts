import { describe, expect, it, test } from 'vitest'
import {
  lateActLabel,
  lateActsTitle,
  lateOutcomeWords,
  waitingIds,
} from '../../../../renderer/features/hand-over/late-act-words.ts'
import type { SetAsideAct, SetAsideOutcome } from '../../../../shared/sync/set-aside.ts'

const act: SetAsideAct = {
  session: 'S1',
  hub: 'h',
  name: 'poste 3fa2',
  epoch: 1,
  position: 40,
  id: 'c1',
  at: '2026-11-26T14:00:00+01:00',
  by: 's2',
  device: 'd',
  command: { id: 'c1', type: 'CastBallot' },
  records: [],
  outcome: { kind: 'waiting', refusal: null },
  author: 'Mme BERGER',
  about: 'L2, Mme BERGER',
}

test.each([
  [1, '1 acte décidé hors ligne après la reprise, à examiner'],
  [12, '12 actes décidés hors ligne après la reprise, à examiner'],
])('the title of %i late acts agrees', (count, title) => {
  expect(lateActsTitle(count)).toBe(title)
})

describe('a late act in words', () => {
  it.each<[string, Partial<SetAsideAct>, string]>([
    ['what it concerned', {}, 'Bulletin, L2, Mme BERGER'],
    ['nothing in particular', { about: '', command: { type: 'CloseSession' } }, 'Levée de la séance'],
    ['a command that was lost', { about: 'L2', command: null }, 'Acte dont la demande est perdue, L2'],
    [
      'a command of a later version',
      { about: '', command: { type: 'toString' } },
      'Acte dont la demande est perdue',
    ],
  ])('%s', (_name, change, label) => {
    expect(lateActLabel({ ...act, ...change })).toBe(label)
  })

  it.each<[SetAsideOutcome, object]>([
    [
      { kind: 'waiting', refusal: null },
      { status: 'watch', words: 'À examiner', detail: '' },
    ],
    [
      { kind: 'waiting', refusal: { refused: 'vote-not-open', message: 'Aucun vote n’est ouvert.' } },
      { status: 'blocks', words: 'Refusé', detail: 'Aucun vote n’est ouvert.' },
    ],
    [
      { kind: 'decided', at: '2026-11-26T14:00:00Z' },
      { status: 'met', words: 'Repris au registre' },
    ],
    [
      { kind: 'set-down', at: '2026-11-26T14:00:00Z', reason: 'Doublon' },
      { words: 'Écarté', detail: 'Doublon' },
    ],
  ])('its outcome %o', (outcome, words) => {
    expect(lateOutcomeWords(outcome)).toMatchObject(words)
  })
})

test('only what waits is decided again', () => {
  const others = [
    { ...act, id: 'c2', outcome: { kind: 'decided', at: act.at } },
    { ...act, id: 'c3', outcome: { kind: 'set-down', at: act.at, reason: 'Doublon' } },
  ] as const
  expect(waitingIds([act, ...others])).toEqual(['c1'])
})
