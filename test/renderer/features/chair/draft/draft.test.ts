import { describe, expect, it, test } from 'vitest'
import {
  choiceOf,
  chooseKind,
  chooseMotive,
  clearChoice,
  type Draft,
  emptyDraft,
  placeAt,
  rankOf,
  reorder,
  write,
} from '../../../../../renderer/features/chair/draft/draft.ts'
import {
  decisionsOf,
  draftOfDecisions,
  sameDecisions,
} from '../../../../../renderer/features/chair/draft/draft-decisions.ts'
import type { Decision } from '../../../../../shared/domain/decision/types.ts'

/** `A2 B1` ranks A second and B first, in that order of gestures. */
function ranked(gestures: string): Draft {
  return gestures
    .split(' ')
    .reduce((draft, one) => placeAt(draft, one.charAt(0), Number(one.slice(1))), emptyDraft)
}

describe('ranks set by hand', () => {
  test.each([
    ['the first takes rank 1', 'A1', 'A'],
    ['a rank beyond the end is the end', 'A5', 'A'],
    ['taking a taken rank moves the others down', 'A1 B1', 'BA'],
    ['ranks given in any order end as they were given', 'B2 C1 A3', 'CBA'],
    ['moving up leaves no gap', 'A1 B2 C3 C1', 'CAB'],
    ['moving down leaves no gap', 'A1 B2 C3 A3', 'BCA'],
    ['the same rank again changes nothing', 'A1 B2 B2', 'AB'],
  ])('%s', (_, gestures, expected) => {
    expect(ranked(gestures).ranking.join('')).toBe(expected)
  })

  test.each([
    ['before the first', ['C'], 'A', 'before', 'CAB'],
    ['after the last', ['A'], 'C', 'after', 'BCA'],
    ['after a middle one', ['C'], 'A', 'after', 'ACB'],
    ['on a candidate that is not ranked', ['A'], 'Z', 'after', 'ABC'],
  ] as const)('a candidate is dropped %s', (_, moved, candidate, side, expected) => {
    const dropped = reorder(ranked('A1 B2 C3'), moved, { candidate, side })
    expect(dropped.ranking.join('')).toBe(expected)
  })
})

describe('kinds of decision', () => {
  it('gives a ranked kind the next rank', () => {
    const draft = chooseKind(ranked('A1'), 'B', 'conditional')
    expect([rankOf(draft, 'A'), rankOf(draft, 'B')]).toEqual([1, 2])
  })

  it('takes the rank back from a kind that has none', () => {
    const draft = chooseKind(ranked('A1 B2'), 'A', 'not-allocated')
    expect(draft.ranking).toEqual(['B'])
  })

  it('keeps a condition when only the rank changes', () => {
    const draft = placeAt(chooseKind(ranked('A1'), 'B', 'conditional'), 'B', 1)
    expect(choiceOf(draft, 'B').kind).toBe('conditional')
  })

  it('keeps what was typed through a change of mind', () => {
    const refused = write(chooseKind(emptyDraft, 'A', 'not-allocated'), 'A', { statement: 'Trop loin.' })
    const back = chooseKind(chooseKind(refused, 'A', 'allocated'), 'A', 'not-allocated')
    expect(choiceOf(back, 'A').statement).toBe('Trop loin.')
  })

  it('keeps one motive for each kind that asks for one', () => {
    const first = chooseMotive(chooseKind(emptyDraft, 'A', 'not-allocated'), 'A', 'ND-RANG')
    const second = chooseMotive(chooseKind(first, 'A', 'inadmissible'), 'A', 'IR-PLAFOND')
    expect(decisionsOf(second, ['A'])).toEqual([
      { candidate: 'A', kind: 'inadmissible', motive: 'IR-PLAFOND' },
    ])
    expect(decisionsOf(chooseKind(second, 'A', 'not-allocated'), ['A'])).toEqual([
      { candidate: 'A', kind: 'not-allocated', motive: 'ND-RANG' },
    ])
  })

  it('proposes nothing for a candidate whose decision was taken back', () => {
    expect(decisionsOf(clearChoice(ranked('A1 B2'), 'A'), ['A', 'B'])).toEqual([
      { candidate: 'B', kind: 'allocated', rank: 1 },
    ])
  })
})

describe('a draft as decisions', () => {
  const decisions: readonly Decision[] = [
    { candidate: 'C', kind: 'allocated', rank: 1 },
    { candidate: 'B', kind: 'conditional', rank: 2, document: 'pension', deadline: '2026-12-10' },
    { candidate: 'A', kind: 'not-allocated', motive: 'ND-RANG', statement: 'Moins urgent.' },
    { candidate: 'D', kind: 'inadmissible', motive: 'IR-MINEUR' },
  ]

  it('comes back the same from a proposal', () => {
    const again = decisionsOf(draftOfDecisions(decisions), ['A', 'B', 'C', 'D'])
    expect(sameDecisions(again, decisions)).toBe(true)
  })

  it('closes the gap that a withdrawn candidate leaves', () => {
    expect(decisionsOf(draftOfDecisions(decisions), ['A', 'B'])).toContainEqual({
      candidate: 'B',
      kind: 'conditional',
      rank: 1,
      document: 'pension',
      deadline: '2026-12-10',
    })
  })

  it('leaves out what its kind does not ask for', () => {
    const draft = chooseKind(draftOfDecisions(decisions), 'A', 'allocated')
    expect(decisionsOf(draft, ['A'])).toEqual([{ candidate: 'A', kind: 'allocated', rank: 1 }])
  })

  it('differs when a sentence differs', () => {
    const other = write(draftOfDecisions(decisions), 'A', { statement: 'Autre.' })
    expect(sameDecisions(decisionsOf(other, ['A', 'B', 'C', 'D']), decisions)).toBe(false)
  })
})
