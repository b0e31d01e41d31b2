import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cotationOf } from '../../../../shared/domain/score/cotation.ts'
import { shownOrder } from '../../../../shared/domain/score/order.ts'
import { orderSentences } from '../../../../shared/domain/score/order-sentences.ts'
import type { ScoringGrid } from '../../../../shared/domain/session/reference-lists.ts'
import type { CandidateState, SessionState } from '../../../../shared/domain/state.ts'
import { candidatesOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { itemIn } from '../../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const runs = { numRuns: 300 }

// Small pools, so that candidates often tie on everything but one thing, or on all of it.

const someCandidate = fc.record({
  criteria: fc.subarray(['SUROCC', 'EMPLOI', 'DALO']),
  registeredOn: fc.constantFrom('2020-02-29', '2024-11-26', '2026-03-01', '2026-10-31'),
  registrationNumber: fc.constantFrom('1', '2', '3'),
  dalo: fc.boolean(),
  transfer: fc.boolean(),
  refusals: fc.array(fc.constantFrom('2022-01-01', '2026-05-31'), { maxLength: 3 }),
})

const someSettings: fc.Arbitrary<NonNullable<ScoringGrid['settings']>> = fc.record(
  {
    tieBreak: fc.shuffledSubarray<'dalo' | 'registeredOn' | 'registrationNumber'>([
      'dalo',
      'registeredOn',
      'registrationNumber',
    ]),
    transfers: fc.constantFrom<'scored' | 'not-scored'>('scored', 'not-scored'),
    floor: fc.constantFrom(null, 0, 6),
    seniority: fc.record({
      unit: fc.constantFrom<'completed-years' | 'completed-months'>('completed-years', 'completed-months'),
      cap: fc.constantFrom(null, 2),
    }),
    penalty: fc.record({
      counted: fc.constantFrom<'later' | 'all'>('later', 'all'),
      lapseMonths: fc.constantFrom(null, 24),
    }),
  },
  { requiredKeys: [] },
)

const sitting = fc
  .tuple(fc.array(someCandidate, { minLength: 2, maxLength: 7 }), someSettings)
  .map(([drawn, settings]) => {
    const candidates = drawn.map(({ dalo, refusals, ...one }, index) =>
      aCandidate(`C${index}`, {
        ...one,
        letter: String.fromCharCode(65 + index),
        priority: { dalo, daloDesignatedByPrefect: false, categories: [], publicAgent: false },
        refusals: refusals.map((on) => ({ on, justified: false })),
      }),
    )
    return aSession({ grid: { ...aGrid, settings }, vacancies: [aVacancy('L1', { candidates })] })
  })

const ordered = (state: SessionState) => shownOrder(state, itemIn(state, 'L1'))
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** What should separate two candidates, said the slow way: the first thing on which they differ. */
function reasonFor(state: SessionState, one: CandidateState, other: CandidateState): string {
  const [left, right] = [cotationOf(state, one.file), cotationOf(state, other.file)]
  if (left === null) return 'ordre du dossier'
  if (right === null) return 'mutation non notée'
  if (left.total !== right.total) return 'points'
  for (const by of state.grid?.settings?.tieBreak ?? ['dalo', 'registeredOn', 'registrationNumber']) {
    if (by === 'dalo' && one.file.priority?.dalo !== other.file.priority?.dalo) return 'DALO'
    if (by === 'registeredOn' && one.file.registeredOn !== other.file.registeredOn) return 'plus ancienne'
    if (by === 'registrationNumber' && one.file.registrationNumber !== other.file.registrationNumber)
      return 'numéro unique'
  }
  return 'ordre du dossier'
}

test('the order shown keeps everybody once, whatever the settings', () => {
  fc.assert(
    fc.property(sitting, (state) => {
      const ids = ordered(state).map(({ file }) => file.id)
      expect([...ids].sort()).toEqual(candidatesOf(itemIn(state, 'L1')).map(({ file }) => file.id))
      const totals = ordered(state).map(
        ({ file }) => cotationOf(state, file)?.total ?? Number.NEGATIVE_INFINITY,
      )
      expect(totals).toEqual([...totals].sort((left, right) => right - left))
    }),
    runs,
  )
})

test('who is equal in everything stays in the file’s order', () => {
  fc.assert(
    fc.property(sitting, (state) => {
      const shown = ordered(state)
      for (const [index, one] of shown.entries()) {
        const next = shown[index + 1]
        if (next !== undefined && reasonFor(state, one, next) === 'ordre du dossier') {
          expect(one.file.id < next.file.id).toBe(true)
        }
      }
    }),
    runs,
  )
})

test('the order does not depend on who else is compared: it is the same for any two alone', () => {
  fc.assert(
    fc.property(sitting, fc.nat(), fc.nat(), (state, first, second) => {
      const shown = ordered(state)
      const one = shown[first % shown.length]
      const other = shown[second % shown.length]
      if (one === undefined || other === undefined || one === other) return
      const alone = {
        ...state,
        items: state.items.map((item) =>
          item.id === 'L1' && item.kind === 'vacancy'
            ? { ...item, candidates: item.candidates.filter((each) => each === one || each === other) }
            : item,
        ),
      }
      const before = shown.indexOf(one) < shown.indexOf(other) ? one : other
      expect(ordered(alone)[0]?.file.id).toBe(before.file.id)
    }),
    runs,
  )
})

test('each sentence names what decides, between neighbours of the order shown', () => {
  fc.assert(
    fc.property(sitting, (state) => {
      const shown = ordered(state)
      const sentences = orderSentences(state, itemIn(state, 'L1'), 'labels')
      expect(sentences).toHaveLength(shown.length - 1)
      for (const [index, { before, after, glance }] of sentences.entries()) {
        const [one, other] = [shown[index], shown[index + 1]]
        if (one === undefined || other === undefined) throw new Error('a sentence a pair')
        expect([before, after]).toEqual([one.file.id, other.file.id])
        expect(plain(glance)).toContain(reasonFor(state, one, other).replace('points', 'point'))
      }
    }),
    runs,
  )
})

test('the differences that a sentence tells add up to the difference of the totals', () => {
  fc.assert(
    fc.property(
      sitting,
      fc.constantFrom<'labels' | 'categories'>('labels', 'categories'),
      (state, telling) => {
        for (const { glance, sentence } of orderSentences(state, itemIn(state, 'L1'), telling)) {
          const ahead = /\+([\d,]+) point/.exec(plain(glance))?.[1]
          if (ahead === undefined) continue
          const parts = [...plain(sentence).matchAll(/([\d,]+) de (plus|moins) pour/g)]
          const sum = parts.reduce(
            (total, [, points = '', way]) => total + (way === 'plus' ? 1 : -1) * numberOf(points),
            0,
          )
          expect(Math.round(sum * 100)).toBe(Math.round(numberOf(ahead) * 100))
        }
      },
    ),
    runs,
  )
})

function numberOf(french: string): number {
  return Number(french.replace(',', '.'))
}
