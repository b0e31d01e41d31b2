import { describe, expect, test } from 'vitest'
import { eventReader, type Upcasters } from '../../../shared/util/event-reader.ts'

const written = { BallotCast: 3, VoteOpened: 1 }
const upcasters: Upcasters = {
  BallotCast: {
    1: ({ vote, ...rest }) => ({ ...rest, choice: vote }),
    2: (content) => ({ ...content, remote: false }),
  },
}
const reader = eventReader(written, upcasters)

describe('reading an event of any version', () => {
  test.each([
    ['BallotCast', 1, true],
    ['BallotCast', 2, true],
    ['BallotCast', 3, true],
    ['BallotCast', 4, false],
    ['BallotCast', 0, false],
    ['VoteOpened', 1, true],
    ['VoteOpened', 2, false],
    ['Unheard', 1, false],
    ['toString', 1, false],
  ])('J149: %s in version %i is known: %s', (type, version, isKnown) => {
    expect(reader.knows(type, version)).toBe(isKnown)
  })

  test.each([
    [1, { seat: 'a', vote: 'for' }],
    [2, { seat: 'a', choice: 'for' }],
    [3, { seat: 'a', choice: 'for', remote: false }],
  ])('J149: version %i is read step by step as today’s', (version, content) => {
    const before = structuredClone(content)
    expect(reader.read('BallotCast', version, content)).toEqual({ seat: 'a', choice: 'for', remote: false })
    expect(content).toEqual(before)
  })

  test('J149: a version that no table leads up is not known: it is never guessed', () => {
    const gap = eventReader(written, { BallotCast: { 1: (content) => content } })
    expect(gap.knows('BallotCast', 1)).toBe(false)
    expect(gap.knows('BallotCast', 2)).toBe(false)
    expect(eventReader(written, {}).knows('BallotCast', 2)).toBe(false)
    expect(eventReader(written, {}).knows('BallotCast', 3)).toBe(true)
  })
})
