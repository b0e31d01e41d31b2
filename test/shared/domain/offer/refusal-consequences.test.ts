import { describe, expect, test } from 'vitest'
import {
  isJustified,
  penaltyOfRefusal,
  transferLosesPriority,
} from '../../../../shared/domain/offer/refusal-consequences.ts'
import type { CandidateFile } from '../../../../shared/domain/session/events.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopted,
  answers,
  isSilent,
  notifies,
  open,
  play,
  signed,
  vacancyIn,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const withPenalty = {
  ...aGrid,
  criteria: [
    ...aGrid.criteria,
    { code: 'REFUS', label: 'Refus', points: -5, kind: 'per_unjustified_refusal' as const },
  ],
}
const unjustified = (count: number) =>
  Array.from({ length: count }, () => ({ on: '2026-01-01', justified: false }))

describe('what one more unjustified refusal costs (Châlons Agglo: -5 points from the second refusal on)', () => {
  test.each([
    ['the first', [], 0],
    ['the second', unjustified(1), 5],
    ['the third', unjustified(2), 5],
    ['the first after a justified one', [{ on: '2026-01-01', justified: true }], 0],
  ])('%s', (_name, refusals, points) => {
    expect(penaltyOfRefusal(withPenalty, fileOf({ refusals }), '2026-12-08')).toBe(points)
  })

  test('the new refusal is as recent as its day, whatever lapses', () => {
    const settings = { penalty: { lapseMonths: 36 } }
    expect(
      penaltyOfRefusal({ ...withPenalty, settings }, fileOf({ refusals: unjustified(1) }), '2026-12-08'),
    ).toBe(5)
  })

  test('nothing without a grid', () => {
    expect(penaltyOfRefusal(null, fileOf({ refusals: unjustified(1) }), '2026-12-08')).toBe(0)
  })

  test('nothing for a file that has no refusal yet', () => {
    expect(penaltyOfRefusal(withPenalty, fileOf({}), '2026-12-08')).toBe(0)
  })
})

describe('a transfer after two refused offers that fit (HAMARIS, politique d’attribution)', () => {
  const transfer = { transfer: true, refusals: unjustified(1) }

  test.each([
    ['one earlier and one here', transfer, refuses(), true],
    [
      'one earlier and one silence here',
      transfer,
      [notifies('L1-A', '2026-12-02'), isSilent('L1-A', '2026-12-15')],
      true,
    ],
    ['one earlier, the offer waits', transfer, [notifies('L1-A', '2026-12-02')], false],
    ['two earlier', { transfer: true, refusals: unjustified(2) }, [], true],
    ['one alone', { transfer: true }, refuses(), false],
    [
      'one earlier held justified',
      { transfer: true, refusals: [{ on: '2026-01-01', justified: true }] },
      refuses(),
      false,
    ],
    ['one here noted as justified', transfer, refuses(true), false],
    ['no transfer', { refusals: unjustified(2) }, refuses(), false],
  ] as const)('%s', (_name, over, wishes, expected) => {
    const state = play(sittingWith(over), ...wishes)
    expect(transferLosesPriority(state, firstFile(state))).toBe(expected)
  })

  test('the qualification that came after counts over what was noted', () => {
    const qualified: Wish = {
      type: 'QualifyRefusal',
      candidate: 'L1-A',
      justified: true,
      decidedBy: 'organisation',
      consultedOn: '2026-12-20',
      consulted: [],
      reason: 'Éloignement établi',
    }
    const state = play(sittingWith(transfer), ...refuses(), qualified)
    expect(transferLosesPriority(state, firstFile(state))).toBe(false)
  })

  test('a request without a number is itself, and no other without a number', () => {
    const unnumbered = (state: SessionState): SessionState => ({
      ...state,
      items: state.items.map((item) =>
        item.kind === 'vacancy'
          ? {
              ...item,
              candidates: item.candidates.map((one) => ({
                ...one,
                file: { ...one.file, registrationNumber: '' },
              })),
            }
          : item,
      ),
    })
    const state = unnumbered(play(sittingWith(transfer), ...refuses()))
    expect(transferLosesPriority(state, firstFile(state))).toBe(true)
    expect(transferLosesPriority(state, { ...firstFile(state), id: 'L9-A' })).toBe(false)
  })

  test('two refusals of one household on two dwellings of the sitting are two; another household’s are not', () => {
    const one = { registrationNumber: '052032600000000001', transfer: true }
    const lone = (id: string, over: object) =>
      aVacancy(id, {
        order: id === 'L1' ? 1 : 2,
        candidates: [aCandidate(`${id}-A`, over), aCandidate(`${id}-B`), aCandidate(`${id}-C`)],
      })
    const both = [...refuses(), notifies('L2-A', '2026-12-02'), answers('L2-A', '2026-12-08', 'refused')]
    const sameHousehold = play(sitting([lone('L1', one), lone('L2', one)]), ...both)
    expect(transferLosesPriority(sameHousehold, firstFile(sameHousehold))).toBe(true)
    const others = play(sitting([lone('L1', one), lone('L2', { transfer: true })]), ...both)
    expect(transferLosesPriority(others, firstFile(others))).toBe(false)
    const unnumbered = { registrationNumber: '', transfer: true }
    expect(transferLosesPriority(others, { ...firstFile(others), ...unnumbered })).toBe(false)
  })
})

test.each([
  [{}, false],
  [{ justified: true }, true],
  [{ justified: false }, false],
])('%j is justified or not', (offer, expected) => {
  expect(isJustified({ candidate: 'a', rank: 1, status: 'refused', ...offer })).toBe(expected)
})

function fileOf(over: Partial<CandidateFile>): CandidateFile {
  const state = aSession()
  return { ...firstFile(state), ...over }
}

function firstFile(state: SessionState): CandidateFile {
  const file = vacancyIn(state, 'L1').candidates[0]?.file
  if (file === undefined) throw new Error('the dwelling has candidates')
  return file
}

function sittingWith(over: object): SessionState {
  return sitting([
    aVacancy('L1', { candidates: [aCandidate('L1-A', over), aCandidate('L1-B'), aCandidate('L1-C')] }),
  ])
}

function sitting(vacancies: readonly ReturnType<typeof aVacancy>[]): SessionState {
  const atWork = open(aSession({ vacancies }), 'p', 'a')
  return signed(vacancies.reduce((state, { id }) => adopted(state, id), atWork))
}

function refuses(justified?: boolean): readonly Wish[] {
  const answer = { type: 'RecordAnswer', candidate: 'L1-A', on: '2026-12-08', answer: 'refused' } as const
  return [notifies('L1-A', '2026-12-02'), justified === undefined ? answer : { ...answer, justified }]
}
