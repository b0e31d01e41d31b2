import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../../shared/domain/decision/types.ts'
import { proposedEntry } from '../../../../shared/domain/year/proposed-entry.ts'
import {
  adopted,
  answers,
  notifies,
  open,
  play,
  signed,
  vacancyIn,
  withdraws,
} from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

const atWork = open(aSession(), 'p', 'a', 'm')
const ranking: readonly Decision[] = [
  { candidate: 'L1-C', kind: 'allocated', rank: 2 },
  { candidate: 'L1-B', kind: 'conditional', rank: 1 },
  { candidate: 'L1-A', kind: 'not-allocated' },
]

describe('the attribution that a dwelling leads to', () => {
  test('is the first of the draft’s ranking, as if offered', () => {
    expect(proposedEntry(atWork, vacancyIn(atWork, 'L1'), ranking)).toMatchObject({
      session: 'S1',
      item: 'L1',
      candidate: 'L1-B',
      kind: 'conditional',
      rank: 1,
      offer: { status: 'to-notify' },
      leaseSignedOn: null,
    })
  })

  test.each<readonly [string, readonly Decision[]]>([
    ['nothing is proposed', []],
    ['nobody is ranked', [{ candidate: 'L1-A', kind: 'not-allocated' }]],
    ['the first is not of this dwelling', [{ candidate: 'L2-A', kind: 'allocated', rank: 1 }]],
  ])('is nobody’s while %s', (_, decisions) => {
    expect(proposedEntry(atWork, vacancyIn(atWork, 'L1'), decisions)).toBeNull()
  })

  test('is nobody’s when the first was taken off the agenda', () => {
    const without = play(atWork, withdraws('L1-B'))
    expect(proposedEntry(without, vacancyIn(without, 'L1'), ranking)).toBeNull()
  })

  test('once decided is that of who holds the dwelling, whatever is drafted', () => {
    const decided = signed(adopted(atWork, 'L1'))
    expect(proposedEntry(decided, vacancyIn(decided, 'L1'), ranking)?.candidate).toBe('L1-A')
    const refused = play(decided, notifies('L1-A', '2026-12-02'), answers('L1-A', '2026-12-05', 'refused'))
    expect(proposedEntry(refused, vacancyIn(refused, 'L1'), ranking)).toMatchObject({
      candidate: 'L1-B',
      rank: 2,
    })
  })

  test('of another dwelling is not taken for it', () => {
    const both = adopted(adopted(atWork, 'L1'), 'L2')
    expect(proposedEntry(both, vacancyIn(both, 'L2'), [])?.candidate).toBe('L2-A')
  })
})
