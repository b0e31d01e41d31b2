import { describe, expect, test } from 'vitest'
import {
  type WarningCode,
  warningSentences,
} from '../../../../shared/domain/session/import-warnings/warning.ts'
import { type Change, readChanged } from '../../../support/example-session.ts'

const seats = ['commission', 'seats'] as const
const candidate = ['vacancies', 0, 'candidates', 0] as const
const window = { opensAt: '2026-11-24T09:00:00+01:00', closesAt: '2026-11-26T18:00:00+01:00' }

const substitute = {
  id: 's1-suppleante',
  college: 'landlord',
  voice: 'deliberative',
  holder: { title: 'Mme', lastName: 'LAMBERT', firstName: 'Odile' },
  substituteOf: 's1',
}

/** What the example sitting says unchanged: its PLAI ceilings are provisional. */
const always = ['ceilings provisional-ceilings', 'ceilings provisional-ceilings']

const cases: readonly (readonly [code: WarningCode, path: string, changes: readonly Change[]])[] = [
  ['window-not-used', 'session.window', [[['session', 'window'], window]]],
  [
    'minimum-candidates',
    'commission.rules.minimumCandidates',
    [[['commission', 'rules', 'minimumCandidates'], 2]],
  ],
  ['no-president', 'commission.seats', [[[...seats, 0, 'isPresident'], undefined]]],
  ['landlord-seats', 'commission.seats', [[[...seats, 3, 'college'], 'state']]],
  ['seat-voice', 'commission.seats[6].voice', [[[...seats, 6, 'voice'], 'consultative']]],
  ['seat-scope', 'commission.seats[8]', [[[...seats, 8, 'scope'], undefined]]],
  ['substitute-voice', 'commission.seats[11].voice', [[[...seats, 11, 'substituteOf'], 's6']]],
  ['no-tenants-representative', 'commission.seats', [[[...seats, 5, 'tenantsRepresentative'], false]]],
  [
    'note-term',
    'vacancies[0].candidates[0].note',
    [[[...candidate, 'note'], 'Monsieur est malade et cardiaque.']],
  ],
  ['criteria-without-grid', 'scoringGrid', [[[...candidate, 'criteria'], ['DALO']]]],
  ['order-repeated', 'vacancies[1].order', [[['vacancies', 1, 'order'], 1]]],
  ['fewer-than-three', 'vacancies[3].candidates', [[['vacancies', 3, 'exception'], undefined]]],
  [
    'proposed-rank-repeated',
    'vacancies[0].candidates[1].proposedRank',
    [[['vacancies', 0, 'candidates', 1, 'proposedRank'], 1]],
  ],
  [
    'missing-registration-number',
    'vacancies[0].candidates[0].registrationNumber',
    [[[...candidate, 'registrationNumber'], '']],
  ],
  [
    'registration-format',
    'vacancies[0].candidates[0].registrationNumber',
    [[[...candidate, 'registrationNumber'], '052032644795']],
  ],
  [
    'registration-expired',
    'vacancies[0].candidates[0].renewedUntil',
    [[[...candidate, 'renewedUntil'], '2026-11-25']],
  ],
  [
    'registered-after-session',
    'vacancies[0].candidates[0].registeredOn',
    [[[...candidate, 'registeredOn'], '2026-11-27']],
  ],
  [
    'same-household-twice',
    'vacancies[0].candidates[1].registrationNumber',
    [[['vacancies', 0, 'candidates', 1, 'registrationNumber'], '0520326447951FQVUL']],
  ],
  [
    'income-year',
    'vacancies[0].candidates[0].income.referenceTaxIncome.year',
    [[[...candidate, 'income', 'referenceTaxIncome', 'year'], 2023]],
  ],
  [
    'born-after-session',
    'vacancies[0].candidates[0].persons[1].birthDate',
    [[[...candidate, 'persons', 1, 'birthDate'], '2027-01-01']],
  ],
]

describe('a file that can be imported warns of', () => {
  test.each(cases)('%s at %s', (code, path, changes) => {
    expect(
      warnings(changes)
        .map((warning) => `${warning.path} ${warning.code}`)
        .sort(),
    ).toEqual([...always, `${path} ${code}`].sort())
  })

  test('ceilings that apply after the sitting', () => {
    const found = warnings([[['session', 'date'], '2025-12-31']]).map(({ code }) => code)
    expect(found).toContain('ceilings-date')
  })

  test('a registration that ends on the very day of the sitting is still good', () => {
    expect(warnings([[[...candidate, 'renewedUntil'], '2026-11-26']])).toHaveLength(always.length)
  })

  test.each<readonly [string, readonly Change[]]>([
    [
      'a window in a sitting held in writing',
      [
        [['session', 'form'], 'written'],
        [['session', 'window'], window],
      ],
    ],
    [
      'a child to come whose birth is awaited after the sitting',
      [[[...candidate, 'persons', 1], { role: 'expected', birthDate: '2027-01-01' }]],
    ],
    ['a substitute of the landlord, who is no seventh member (CCH R441-9)', [[[...seats, 12], substitute]]],
    [
      'candidates whom nobody ranked yet',
      [
        [[...candidate, 'proposedRank'], undefined],
        [['vacancies', 0, 'candidates', 1, 'proposedRank'], undefined],
      ],
    ],
  ])('nothing more for %s', (_name, changes) => {
    expect(warnings(changes)).toHaveLength(always.length)
  })

  test('two requests without a number as two without a number, not as one household', () => {
    const found = warnings([
      [[...candidate, 'registrationNumber'], ''],
      [['vacancies', 0, 'candidates', 1, 'registrationNumber'], ''],
    ])
    expect(found.map(({ code }) => code).filter((code) => code !== 'provisional-ceilings')).toEqual([
      'missing-registration-number',
      'missing-registration-number',
    ])
  })

  test('criteria only where no grid scores them', () => {
    const reading = readChanged([], 'chalons')
    expect(reading.kind === 'read' && reading.warnings.map(({ code }) => code)).not.toContain(
      'criteria-without-grid',
    )
  })

  test.each([
    ['2025-12-31', ['ceilings']],
    ['2026-01-01', []],
  ])('ceilings of 2026 on a sitting of %s at %j', (date, paths) => {
    const found = warnings([[['session', 'date'], date]]).filter(({ code }) => code === 'ceilings-date')
    expect(found.map(({ path }) => path)).toEqual(paths)
  })

  test('everything at once, in French sentences that are filled in and name nobody', () => {
    const found = warnings([
      ...cases.flatMap(([, , changes]) => changes),
      [['session', 'date'], '2025-12-31'],
    ])
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(12)
    for (const { message } of found) {
      expect(message).toMatch(/^[A-ZÀÉ].*\.$/)
      expect(message).not.toMatch(/[{}]| [;:!?»]|« |undefined|GAILLARD/)
    }
  })

  test('each code of the list', () => {
    const told: readonly WarningCode[] = ['grid-date', 'grid-superseded', 'grid-territory']
    const met = [...cases.map(([code]) => code), 'ceilings-date', 'provisional-ceilings', ...told]
    expect(Object.keys(warningSentences).sort()).toEqual(met.sort())
  })
})

function warnings(changes: readonly Change[]) {
  const reading = readChanged(changes)
  if (reading.kind === 'read') return reading.warnings
  throw new Error(JSON.stringify(reading.defects))
}
