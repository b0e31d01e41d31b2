import { describe, expect, test } from 'vitest'
import {
  chooseKind,
  type Draft,
  emptyDraft,
  placeAt,
  write,
} from '../../../../../renderer/features/chair/draft/draft.ts'
import {
  decisionsOf,
  draftOfDecisions,
} from '../../../../../renderer/features/chair/draft/draft-decisions.ts'
import { scoreAdvice } from '../../../../../renderer/features/chair/draft/score-advice.ts'
import type { SessionState } from '../../../../../shared/domain/state.ts'
import { vacancyOf } from '../../../../../shared/domain/vacancy/selectors.ts'
import { opening, play, withdraws } from '../../../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSession, aVacancy } from '../../../../support/sitting-builders.ts'

/** A has 30 points, B 10, C 5, D 5 too. */
const session = aSession({
  grid: aGrid,
  vacancies: [
    aVacancy('L1', {
      candidates: [
        aCandidate('A', { registeredOn: '2026-11-01', criteria: ['DALO'] }),
        aCandidate('B', { registeredOn: '2026-11-01', criteria: ['SUROCC'] }),
        aCandidate('C', { registeredOn: '2026-11-01', criteria: ['EMPLOI'] }),
        aCandidate('D', { registeredOn: '2026-11-02', criteria: ['EMPLOI'] }),
      ],
    }),
  ],
})

function advice(draft: Draft, candidate: string, state: SessionState = session): string | null {
  const item = vacancyOf(state, 'L1')
  if (item === undefined) throw new Error('L1 is a vacancy')
  return scoreAdvice(state, item, draft, candidate)?.replaceAll('\u00a0', ' ') ?? null
}

const ranked = (letters: string) =>
  [...letters].reduce((draft, letter, index) => placeAt(draft, letter, index + 1), emptyDraft)
const refusing = (draft: Draft, ...letters: readonly string[]) =>
  letters.reduce((now, letter) => chooseKind(now, letter, 'not-allocated'), draft)

describe('where a reason is advised (CE 27 décembre 2024, n° 491357: the score alone decides nothing)', () => {
  test('a lower score ranked before a better one', () => {
    expect(advice(ranked('BA'), 'B')).toBe(
      'Placée avant A, mieux cotée (30 contre 10) : une raison écrite est conseillée.',
    )
    expect(advice(ranked('BA'), 'A')).toBeNull()
  })

  test('a better score that is not allocated, and the lower one that is', () => {
    const draft = refusing(ranked('B'), 'A')
    expect(advice(draft, 'A')).toBe(
      'Mieux cotée que B, retenue (30 contre 10) : dites pourquoi dans la précision.',
    )
    expect(advice(draft, 'B')).toContain('Placée avant A')
  })

  test.each([
    ['the order of the scores', ranked('ABCD'), 'A'],
    ['equal scores in whatever order', ranked('ABDC'), 'D'],
    ['a better score that is not decided yet', ranked('B'), 'B'],
    ['somebody not decided yet', ranked('B'), 'A'],
    ['a better score that is inadmissible', chooseKind(ranked('B'), 'A', 'inadmissible'), 'B'],
    ['the inadmissible request itself', chooseKind(ranked('B'), 'A', 'inadmissible'), 'A'],
    ['a lower score not allocated', refusing(ranked('A'), 'B'), 'B'],
    ['two that are not allocated', refusing(emptyDraft, 'A', 'B'), 'A'],
    ['somebody who is not there', ranked('BA'), 'Z'],
  ] as const)('not for %s', (_name, draft, candidate) => {
    expect(advice(draft, candidate)).toBeNull()
  })

  test('not for somebody withdrawn, nor on their account', () => {
    const without = play(session, opening, withdraws('A'))
    expect(advice(ranked('BA'), 'B', without)).toBeNull()
  })

  test('not where the territory has no grid', () => {
    expect(advice(ranked('BA'), 'B', { ...session, grid: null })).toBeNull()
  })
})

describe('the reason of a rank', () => {
  test('goes with the proposal as its statement, and comes back from it', () => {
    const draft = write(ranked('BA'), 'B', { rankReason: ' Proximité des soins ' })
    const decisions = decisionsOf(draft, ['A', 'B'])
    expect(decisions[0]).toEqual({
      candidate: 'B',
      kind: 'allocated',
      rank: 1,
      statement: 'Proximité des soins',
    })
    expect(decisions[1]).toEqual({ candidate: 'A', kind: 'allocated', rank: 2 })
    expect(decisionsOf(draftOfDecisions(decisions), ['A', 'B'])).toEqual(decisions)
  })

  test('stays out of a decision without a rank, as its statement stays out of a rank', () => {
    const draft = write(write(ranked('B'), 'B', { rankReason: 'rang' }), 'B', { statement: 'refus' })
    expect(decisionsOf(chooseKind(draft, 'B', 'not-allocated'), ['B'])[0]?.statement).toBe('refus')
    expect(decisionsOf(draft, ['B'])[0]?.statement).toBe('rang')
  })
})
