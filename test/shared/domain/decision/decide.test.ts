import { describe, expect, test } from 'vitest'
import { motivesFor } from '../../../../shared/domain/decision/proposal-guards.ts'
import type { Decision } from '../../../../shared/domain/decision/types.ts'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopted,
  allRanked,
  closing,
  open,
  opensVote,
  play,
  proposed,
  proposes,
  type Said,
  says,
  starts,
  suspending,
  vacancyIn,
  verdict,
  type Wish,
  withdraws,
} from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

type Expected = 'accepted' | RefusalCode

const prepared = aSession()
const atWork = open(prepared, 'p', 'a', 'm')
const started = play(atWork, starts('L1'))
const ready = proposed(atWork, 'L1')
const ranked = allRanked(atWork, 'L1')

const first: Decision = { candidate: 'L1-A', kind: 'allocated', rank: 1 }
const condition = { kind: 'conditional', document: 'avis', deadline: '2026-12-10' } as const
const refused: Decision = { candidate: 'L1-B', kind: 'not-allocated', motive: 'ND-1' }

describe('ProposeDecisions, when it may be made', () => {
  const cases: readonly (readonly [string, SessionState, Said | Wish, Expected])[] = [
    ['by the secretary', started, proposes('L1', ranked), 'accepted'],
    ['by the chair', started, says('p', proposes('L1', ranked)), 'accepted'],
    ['by a member', started, says('a', proposes('L1', ranked)), 'not-permitted'],
    ['on an unknown dwelling', started, proposes('L9', ranked), 'unknown-reference'],
    ['on an urgent allocation', play(atWork, starts('U1')), proposes('U1', []), 'unknown-reference'],
    [
      'on a candidate of another dwelling',
      started,
      proposes('L1', [{ ...first, candidate: 'L2-A' }]),
      'unknown-reference',
    ],
    [
      '5.25 on a withdrawn candidate',
      play(started, withdraws('L1-A')),
      proposes('L1', [first]),
      'unknown-reference',
    ],
    ['before the opening', prepared, proposes('L1', ranked), 'session-not-open'],
    ['during a suspension', play(started, suspending), proposes('L1', ranked), 'session-not-open'],
    ['after the closing', play(started, closing), proposes('L1', ranked), 'session-closed'],
    ['5.16 before the item is called', atWork, proposes('L1', ranked), 'item-not-started'],
    ['on a decided item', adopted(atWork, 'L1'), proposes('L1', ranked), 'item-already-decided'],
    ['5.16 during a vote', play(ready, opensVote('L1')), proposes('L1', ranked), 'vote-already-open'],
  ]
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
})

describe('every decision of a proposal is judged, wherever it stands (CCH R441-3)', () => {
  test.each<readonly [string, Decision, Expected]>([
    ['a motive left out', { candidate: 'L1-B', kind: 'not-allocated' }, 'motive-required'],
    [
      'a motive of another kind',
      { candidate: 'L1-B', kind: 'inadmissible', motive: 'ND-1' },
      'motive-not-allowed',
    ],
    [
      'a condition without its document',
      { candidate: 'L1-B', kind: 'conditional', rank: 2 },
      'condition-incomplete',
    ],
    [
      'a document off the list',
      { candidate: 'L1-B', ...condition, document: 'chien', rank: 2 },
      'document-not-listed',
    ],
    ['another dwelling’s candidate', { candidate: 'L2-A', kind: 'allocated', rank: 2 }, 'unknown-reference'],
    ['nothing wrong', refused, 'accepted'],
  ])('behind a sound one, %s', (_name, second, expected) => {
    expect(verdict(play(atWork, starts('L1')), proposes('L1', [first, second]))).toBe(expected)
  })

  test.each([
    ['allocated', []],
    ['conditional', []],
    ['not-allocated', ['ND-1', 'ND-2']],
    ['inadmissible', ['IR-1', 'IR-PLAFOND', 'IR-2']],
  ] as const)('%s cites one of %j', (kind, codes) => {
    expect(motivesFor(aSession(), kind).map(({ code }) => code)).toEqual(codes)
  })
})

describe('ProposeDecisions, what it may hold (CCH R441-3)', () => {
  const on = (candidate: string, rest: Omit<Decision, 'candidate'>): Decision => ({ candidate, ...rest })
  const cases: readonly (readonly [string, readonly Decision[], Expected])[] = [
    ['nothing', [], 'accepted'],
    ['5.11 a part of the candidates', [first], 'accepted'],
    ['a, c, d together', [first, on('L1-C', { ...condition, rank: 2 }), refused], 'accepted'],
    ['e with its motive', [on('L1-A', { kind: 'inadmissible', motive: 'IR-1' })], 'accepted'],
    [
      'ranks in any order',
      [on('L1-A', { kind: 'allocated', rank: 2 }), on('L1-B', { kind: 'allocated', rank: 1 })],
      'accepted',
    ],
    ['a statement on an allocation', [{ ...first, statement: 'Urgence' }], 'accepted'],
    ['two decisions on one candidate', [first, { ...refused, candidate: 'L1-A' }], 'duplicate-decision'],
    ['no rank on an allocation', [on('L1-A', { kind: 'allocated' })], 'rank-invalid'],
    ['no rank on a condition', [on('L1-A', condition)], 'rank-invalid'],
    ['rank 0', [{ ...first, rank: 0 }], 'rank-invalid'],
    ['a negative rank', [{ ...first, rank: -1 }], 'rank-invalid'],
    ['ranks that begin at 2', [{ ...first, rank: 2 }], 'rank-invalid'],
    ['a gap in the ranks', [first, on('L1-B', { kind: 'allocated', rank: 3 })], 'rank-invalid'],
    ['a tie in the ranks', [first, on('L1-B', { kind: 'allocated', rank: 1 })], 'rank-invalid'],
    [
      'a tie between an allocation and a condition',
      [first, on('L1-B', { ...condition, rank: 1 })],
      'rank-invalid',
    ],
    ['5.25 a rank on d', [{ ...refused, rank: 1 }], 'rank-invalid'],
    ['5.25 a rank on e', [on('L1-A', { kind: 'inadmissible', motive: 'IR-1', rank: 1 })], 'rank-invalid'],
    ['d without a motive', [on('L1-A', { kind: 'not-allocated' })], 'motive-required'],
    ['e without a motive', [on('L1-A', { kind: 'inadmissible' })], 'motive-required'],
    [
      '5.25 a motive that needs a statement, alone',
      [on('L1-A', { kind: 'not-allocated', motive: 'ND-2' })],
      'motive-required',
    ],
    [
      '5.25 a motive that needs a statement, empty',
      [on('L1-A', { kind: 'not-allocated', motive: 'ND-2', statement: '' })],
      'motive-required',
    ],
    [
      'a motive that needs a statement, with it',
      [on('L1-A', { kind: 'not-allocated', motive: 'ND-2', statement: 'Car.' })],
      'accepted',
    ],
    ['5.25 a motive on an allocation', [{ ...first, motive: 'ND-1' }], 'motive-not-allowed'],
    [
      'a motive on a condition',
      [on('L1-A', { ...condition, rank: 1, motive: 'ND-1' })],
      'motive-not-allowed',
    ],
    ['a motive of e on d', [on('L1-A', { kind: 'not-allocated', motive: 'IR-1' })], 'motive-not-allowed'],
    ['a motive of d on e', [on('L1-A', { kind: 'inadmissible', motive: 'ND-1' })], 'motive-not-allowed'],
    ['an unknown motive', [on('L1-A', { kind: 'not-allocated', motive: 'ND-9' })], 'motive-not-allowed'],
    [
      'c without its document',
      [on('L1-A', { kind: 'conditional', rank: 1, deadline: '2026-12-10' })],
      'condition-incomplete',
    ],
    [
      'c without its deadline',
      [on('L1-A', { kind: 'conditional', rank: 1, document: 'avis' })],
      'condition-incomplete',
    ],
    ['a document on an allocation', [{ ...first, document: 'avis' }], 'condition-incomplete'],
    ['a deadline on d', [{ ...refused, deadline: '2026-12-10' }], 'condition-incomplete'],
    [
      'CCH R441-2-4-1 a document not on the list',
      [on('L1-A', { ...condition, rank: 1, document: 'dette' })],
      'document-not-listed',
    ],
    [
      '5.10 the order among faults of content',
      [{ ...first, rank: 2, motive: 'ND-1', document: 'dette' }],
      'rank-invalid',
    ],
  ]
  test.each(cases)('%s', (_name, decisions, expected) => {
    expect(verdict(started, proposes('L1', decisions))).toBe(expected)
  })

  test('replaces the former proposal whole', () => {
    const state = play(ready, proposes('L1', [refused]))
    expect(vacancyIn(state, 'L1').proposal).toEqual([refused])
  })

  test('an empty proposal takes the former one back', () => {
    expect(vacancyIn(play(ready, proposes('L1', [])), 'L1').proposal).toBeNull()
  })
})
