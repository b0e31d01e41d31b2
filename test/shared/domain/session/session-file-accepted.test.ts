import { describe, expect, test } from 'vitest'
import { readSessionFile } from '../../../../shared/domain/session/read-session-file.ts'
import { type Change, exampleText, lists, readChanged } from '../../../support/example-session.ts'

const seats = ['commission', 'seats'] as const
const candidate = ['vacancies', 0, 'candidates', 0] as const
const dwelling = ['vacancies', 0, 'dwelling'] as const

describe('the example sittings', () => {
  test.each(['chaumont', 'chalons'] as const)('%s reads without a defect', (name) => {
    expect(readSessionFile(exampleText(name), lists).kind).toBe('read')
  })

  test('come with the lists they rest on', () => {
    const chaumont = prepared(readSessionFile(exampleText('chaumont'), lists))
    const chalons = prepared(readSessionFile(exampleText('chalons'), lists))
    expect(chaumont.grid).toBeNull()
    expect(chalons.grid?.id).toBe('chalons-agglo/2023-09')
    expect(chalons.ceilings.id).toBe('2026')
    const [table] = lists.ceilings
    if (table === undefined) throw new Error('a table is delivered')
    const older = { ...table, id: '2025' }
    const text = exampleText('chaumont')
    expect(prepared(readSessionFile(text, { ...lists, ceilings: [older, table] })).ceilings.id).toBe('2026')
    expect(chaumont.lists).toEqual({
      motives: lists.motives,
      documents: lists.documents,
      policy: lists.policy,
    })
  })

  test('have their amounts in cents', () => {
    const [first] = prepared(readSessionFile(exampleText('chaumont'), lists)).file.vacancies
    expect(first?.dwelling).toMatchObject({ rent: 31840, annexes: 0, charges: 10415, area: 64.2 })
    expect(first?.candidates[0]).toMatchObject({
      housingBenefit: 22588,
      income: { referenceTaxIncome: { year: 2024, amount: 1597800 }, monthly: [{ amount: 148484 }] },
    })
  })
})

const accepted: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  ['no scoring grid at all', [[['scoringGrid'], undefined]]],
  [
    'criteria without a grid, which nothing can judge',
    [
      [
        [...candidate, 'criteria'],
        ['DALO', 'RIEN'],
      ],
    ],
  ],
  [
    'no urgent allocation and no review',
    [
      [['urgentAllocations'], undefined],
      [['occupancyReviews'], undefined],
    ],
  ],
  ['a sitting of reviews only', [[['vacancies'], []]]],
  ['an empty registration number (5.3)', [[[...candidate, 'registrationNumber'], '']]],
  ['an expected child without a birth date (5.4)', [[[...candidate, 'persons', 1], { role: 'expected' }]]],
  ['fewer than three candidates without an exception', [[['vacancies', 3, 'exception'], undefined]]],
  ['two candidates with one proposed rank', [[[...candidate, 'proposedRank'], 2]]],
  [
    'one letter on two vacancies',
    [
      [['vacancies', 1, 'candidates', 0, 'letter'], 'B'],
      [['vacancies', 1, 'candidates', 1, 'letter'], 'A'],
    ],
  ],
  [
    'one reservation identifier on two dwellings (5.2)',
    [[['vacancies', 0, 'reservation', 'id'], 'action-logement']],
  ],
  [
    'one person who holds two seats',
    [
      [[...seats, 0, 'holder', 'person'], 'p1'],
      [[...seats, 1, 'holder', 'person'], 'p1'],
    ],
  ],
  ['a substitute of a member', [[[...seats, 5, 'substituteOf'], 's2']]],
  [
    'two substitutes of one member',
    [
      [[...seats, 4, 'substituteOf'], 's2'],
      [[...seats, 5, 'substituteOf'], 's2'],
    ],
  ],
  ['a scope without any list', [[[...seats, 0, 'scope'], {}]]],
  [
    'a sitting in writing with its window',
    [
      [['session', 'form'], 'written'],
      [['session', 'window'], { opensAt: '2026-11-24T09:00:00+01:00', closesAt: '2026-11-26T18:00:00Z' }],
    ],
  ],
  [
    'shares of 0 and 1',
    [
      [['commission', 'rules', 'remoteMinimumShare'], 0],
      [['commission', 'rules', 'effortRateAlert'], 1],
    ],
  ],
  ['a contact in one text, or in two', [[['organisation', 'contact'], '03 25 00 00 00']]],
  [
    'a contact with its keys',
    [[['organisation', 'contact'], { telephone: '03 25 00 00 00', email: 'caleol@exemple.fr' }]],
  ],
  ['overseas holidays', [[['organisation', 'holidays'], 'overseas-guadeloupe']]],
  ['a commune of Corsica', [[[...dwelling, 'inseeCode'], '2A004']]],
  ['a floor below the street', [[[...dwelling, 'floor'], -1]]],
  ['a tax income below zero', [[[...candidate, 'income', 'referenceTaxIncome', 'amount'], -1200.5]]],
  ['nobody’s monthly resources', [[[...candidate, 'income', 'monthly'], []]]],
  ['a note of 2,000 characters', [[[...candidate, 'note'], 'é'.repeat(2000)]]],
  ['identifiers of every allowed sign', [[['vacancies', 0, 'id'], 'L.1_a-B']]],
]

describe('a file is accepted with', () => {
  test.each(accepted)('%s', (_, changes) => {
    const reading = readChanged(changes)
    expect(reading.kind === 'defective' ? reading.defects : []).toEqual([])
  })

  test('a registration number in small letters, kept as it is written so that its form is judged', () => {
    const number = '0520326000000abcde'
    const reading = readChanged([[[...candidate, 'registrationNumber'], number]])
    expect(prepared(reading).file.vacancies[0]?.candidates[0]?.registrationNumber).toBe(number)
    expect(reading.kind === 'read' && reading.warnings.map(({ code }) => code)).toContain(
      'registration-format',
    )
  })

  test('a byte order mark', () => {
    expect(readSessionFile(`\uFEFF${exampleText('chaumont')}`, lists).kind).toBe('read')
  })

  test.each([
    ['318.400', 31840],
    ['3.184e2', 31840],
    ['1e3', 100000],
    ['-0', 0],
  ])('an amount written %s: the number counts, not its writing', (written, cents) => {
    const text = exampleText('chaumont').replace('"rent": 318.4,', `"rent": ${written},`)
    expect(prepared(readSessionFile(text, lists)).file.vacancies[0]?.dwelling.rent).toBe(cents)
  })

  test('texts trimmed, and an empty optional text read as left out', () => {
    const file = prepared(
      readChanged([
        [['organisation', 'name'], ' HAMARIS '],
        [['organisation', 'address'], ' '],
        [[...candidate, 'note'], ''],
        [[...candidate, 'registrationNumber'], ' 0520326447951FQVUL '],
      ]),
    ).file
    expect(file.organisation).toMatchObject({ name: 'HAMARIS', address: undefined })
    expect(file.vacancies[0]?.candidates[0]).toMatchObject({
      note: undefined,
      registrationNumber: '0520326447951FQVUL',
    })
  })
})

function prepared(reading: ReturnType<typeof readSessionFile>) {
  if (reading.kind === 'read') return reading.prepared
  throw new Error(JSON.stringify(reading.defects))
}
