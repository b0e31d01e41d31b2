import { describe, expect, test } from 'vitest'
import { type GridDefectCode, gridDefectSentences } from '../../../../shared/domain/score/grid-defects.ts'
import { readScoringGrid } from '../../../../shared/domain/score/read-grid.ts'
import { aGrid } from '../../../support/sitting-builders.ts'

function defectsOf(settings: unknown): readonly string[] {
  const reading = readScoringGrid({ ...aGrid, settings })
  return reading.kind === 'read' ? [] : reading.defects.map(({ path, code }) => `${path} ${code}`)
}

const group = (codes: readonly string[], keep = 'all') => ({ about: 'Essai', codes, keep })
const cumulation = (...groups: readonly unknown[]) => ({ cumulation: groups })

const cases: readonly (readonly [name: string, settings: unknown, found: readonly string[]])[] = [
  [
    'a group of a criterion that the grid does not have',
    cumulation(group(['DALO', 'EMPLOIS'])),
    ['settings.cumulation[0].codes[1] unknown-criterion'],
  ],
  [
    'a group of what is computed',
    cumulation(group(['DALO', 'ANNEES'])),
    ['settings.cumulation[0].codes[1] unknown-criterion'],
  ],
  ['a group of one', cumulation(group(['DALO'])), ['settings.cumulation[0].codes group-too-small']],
  ['a group of none', cumulation(group([])), ['settings.cumulation[0].codes group-too-small']],
  [
    'a criterion twice in a group',
    cumulation(group(['DALO', 'SUROCC', 'DALO'])),
    ['settings.cumulation[0].codes[2] repeated-code'],
  ],
  [
    'a criterion in two groups of which one counts',
    cumulation(group(['DALO', 'SUROCC'], 'highest'), group(['EMPLOI', 'DALO'], 'highest')),
    ['settings.cumulation[1].codes[1] criterion-in-two-groups'],
  ],
  [
    'a definition of an unknown criterion',
    { definitions: [{ code: 'X', meaning: null }] },
    ['settings.definitions[0].code unknown-criterion'],
  ],
  [
    'two definitions of a criterion',
    {
      definitions: [
        { code: 'DALO', meaning: 'a' },
        { code: 'DALO', meaning: 'b' },
      ],
    },
    ['settings.definitions[1].code repeated-code'],
  ],
  [
    'a tie-break twice',
    { tieBreak: ['dalo', 'registeredOn', 'dalo'] },
    ['settings.tieBreak[2] repeated-tie-break'],
  ],
  ['a tie-break that discriminates', { tieBreak: ['age'] }, ['settings.tieBreak[0] unknown-value']],
  ['an unknown key', { senority: {} }, ['settings.senority unknown-key']],
  ['an unknown key in a group', { seniority: { years: 1 } }, ['settings.seniority.years unknown-key']],
  [
    'half a point',
    { seniority: { pointsPerYear: 0.5 } },
    ['settings.seniority.pointsPerYear not-an-integer'],
  ],
  ['a cap below zero', { seniority: { cap: -1 } }, ['settings.seniority.cap number-too-small']],
  ['a lapse at once', { penalty: { lapseMonths: 0 } }, ['settings.penalty.lapseMonths number-too-small']],
  [
    'a reading that does not exist',
    { penalty: { counted: 'B' } },
    ['settings.penalty.counted unknown-value'],
  ],
  ['a text for the floor', { floor: '0' }, ['settings.floor wrong-type']],
  [
    'a meaning left out',
    { definitions: [{ code: 'DALO' }] },
    ['settings.definitions[0].meaning missing-key'],
  ],
]

describe('reading a grid', () => {
  test.each(cases)('%s is told where it stands', (_name, settings, found) => {
    expect(defectsOf(settings)).toEqual(found)
  })

  test.each([
    ['nothing', {}],
    ['empty lists', { cumulation: [], tieBreak: [], definitions: [] }],
    [
      'a criterion in a group kept whole and in one of which one counts',
      cumulation(group(['DALO', 'SUROCC']), group(['DALO', 'EMPLOI'], 'highest')),
    ],
    ['no cap, no lapse, no floor', { seniority: { cap: null }, penalty: { lapseMonths: null }, floor: null }],
    ['the ends of what is admitted', { floor: -1000, seniority: { cap: 0 }, penalty: { lapseMonths: 600 } }],
  ])('settings with %s are sound', (_name, settings) => {
    expect(defectsOf(settings)).toEqual([])
  })

  test('a grid without settings, whatever else its file says, is read', () => {
    const reading = readScoringGrid({ ...aGrid, not_stated_ambiguities: ['…'], counts: {} })
    expect(reading).toEqual({ kind: 'read', grid: aGrid })
  })

  test.each([
    ['its date', { appliesFrom: '2023-02-30' }, 'appliesFrom bad-date'],
    ['its territory', { epci: '123' }, 'epci bad-siren'],
    ['its title', { title: '' }, 'title empty-text'],
    ['its criteria', { criteria: [] }, 'criteria empty-list'],
  ])('a wrong shape is told with its place: %s', (_name, over, found) => {
    const reading = readScoringGrid({ ...aGrid, ...over })
    expect(
      reading.kind === 'defective' && reading.defects.map(({ path, code }) => `${path} ${code}`),
    ).toEqual([found])
  })

  test.each([
    [
      'twice in one group',
      cumulation(group(['DALO', 'SUROCC', 'DALO'])),
      'Le critère «\u00a0DALO\u00a0» est écrit deux fois à cet endroit\u00a0: ne l’écrivez qu’une fois.',
    ],
    [
      'in two groups of which one counts',
      cumulation(group(['DALO', 'SUROCC'], 'highest'), group(['EMPLOI', 'DALO'], 'highest')),
      'Le critère «\u00a0DALO\u00a0» est dans deux groupes dont un seul critère compte\u00a0: le résultat dépendrait de leur ordre, ne le gardez que dans un groupe.',
    ],
  ])('a criterion %s is named', (_name, settings, sentence) => {
    const reading = readScoringGrid({ ...aGrid, settings })
    expect(reading.kind === 'defective' && reading.defects.map(({ message }) => message)).toEqual([sentence])
  })

  test('each code of the list has its case, in a French sentence that says what to do', () => {
    const told = cases.flatMap(([, , found]) => found.map((one) => one.split(' ')[1]))
    for (const code of Object.keys(gridDefectSentences) as GridDefectCode[]) expect(told).toContain(code)
    const reading = readScoringGrid({ ...aGrid, settings: cumulation(group(['DALO', 'X'])) })
    expect(reading.kind === 'defective' && reading.defects[0]?.message).toBe(
      'Le critère «\u00a0X\u00a0» n’est pas un critère à points fixes de ce barème\u00a0: écrivez l’un de ses codes, ou retirez-le.',
    )
  })
})
