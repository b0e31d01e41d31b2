import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ElectionShare,
  electionObstacle,
  electionOutcome,
} from '../../../../shared/domain/presidency/election.ts'

const share = (seat: string, votes: number, bornOn?: string): ElectionShare => ({ seat, votes, bornOn })
const elected = (seat: string, byAge = false) => ({ kind: 'elected', seat, byAge })

describe('CCH R441-9 II 1° a: the six elect the president', () => {
  test.each<readonly [string, readonly ElectionShare[], object]>([
    ['four of six', [share('a', 4), share('b', 2)], elected('a')],
    ['the second named', [share('a', 1), share('b', 5)], elected('b')],
    ['all', [share('a', 6)], elected('a')],
    ['one of one cast, the others blank', [share('a', 1), share('b', 0)], elected('a')],
    ['two of three cast', [share('a', 2), share('b', 1)], elected('a')],
    ['half is no absolute majority', [share('a', 3), share('b', 2), share('c', 1)], { kind: 'no-majority' }],
    ['two of five', [share('a', 2), share('b', 1), share('c', 1), share('d', 1)], { kind: 'no-majority' }],
    ['nothing cast', [share('a', 0), share('b', 0)], { kind: 'no-majority' }],
    [
      'three and three: the eldest',
      [share('a', 3, '1970-05-02'), share('b', 3, '1970-05-01')],
      elected('b', true),
    ],
    [
      'two, two and two: the eldest',
      [share('a', 2, '1961-01-01'), share('b', 2, '1960-12-31'), share('c', 2, '1980-01-01')],
      elected('b', true),
    ],
    [
      'two, two, one: the eldest of those in front, whoever is older behind',
      [share('a', 2, '1975-01-01'), share('b', 2, '1970-01-01'), share('c', 1, '1940-01-01')],
      elected('b', true),
    ],
    [
      'a majority needs no birth date',
      [share('a', 4, '1990-01-01'), share('b', 2, '1950-01-01')],
      elected('a'),
    ],
    [
      'a birth date missing',
      [share('a', 3, '1970-05-02'), share('b', 3)],
      { kind: 'birth-dates-missing', seats: ['b'] },
    ],
    ['both missing', [share('a', 3), share('b', 3)], { kind: 'birth-dates-missing', seats: ['a', 'b'] }],
    [
      'born the same day',
      [share('a', 2, '1970-05-02'), share('b', 2, '1970-05-02'), share('c', 2, '1971-01-01')],
      { kind: 'same-age', seats: ['a', 'b'] },
    ],
  ])('%s', (_name, shares, expected) => expect(electionOutcome(shares)).toEqual(expected))

  test('whatever the shares, a majority is over half, an age settles an equal share in front, and order is nothing', () => {
    const born = fc.integer({ min: 1940, max: 1999 }).map((year) => `${year}-01-01`)
    const round = fc.array(fc.record({ votes: fc.nat(6), bornOn: born }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(round, (shares) => {
        const named = shares.map((one, index) => ({ ...one, seat: String(index) }))
        const outcome = electionOutcome(named)
        const most = Math.max(...shares.map(({ votes }) => votes))
        const cast = shares.reduce((sum, { votes }) => sum + votes, 0)
        const front = named.filter(({ votes }) => votes === most)
        if (outcome.kind === 'elected') {
          expect(front.map(({ seat }) => seat)).toContain(outcome.seat)
          expect(outcome.byAge).toBe(front.length > 1)
          if (!outcome.byAge) expect(most).toBeGreaterThan(cast / 2)
        }
        const backwards = electionOutcome([...named].reverse())
        expect(backwards.kind).toBe(outcome.kind)
        if (outcome.kind === 'elected') expect(backwards).toEqual(outcome)
      }),
    )
  })
})

describe('why a round elects nobody, and what to do', () => {
  test.each([
    [
      { kind: 'no-majority' },
      'Personne n’obtient la majorité absolue des suffrages exprimés. Procédez à un nouveau tour de scrutin.',
    ],
    [
      { kind: 'birth-dates-missing', seats: [] },
      'Les voix se partagent également : le plus âgé est élu. Indiquez la date de naissance de Mme A, Mme B.',
    ],
    [
      { kind: 'same-age', seats: [] },
      'Les voix se partagent également entre des personnes nées le même jour (Mme A, Mme B). Procédez à un nouveau tour de scrutin.',
    ],
  ] as const)('%j', (outcome, sentence) => expect(electionObstacle(outcome, 'Mme A, Mme B')).toBe(sentence))
})
