import { describe, expect, test } from 'vitest'
import type { DefectCode } from '../../../../shared/domain/session/defects.ts'
import { defectSentences } from '../../../../shared/domain/session/defects.ts'
import { readSessionFile } from '../../../../shared/domain/session/read-session-file.ts'
import { type Change, exampleText, lists, readChanged } from '../../../support/example-session.ts'
import { type DefectCase, referencesCases, shapeCases, valuesCases } from './defect-cases.ts'

const seats = ['commission', 'seats'] as const
const dwelling = ['vacancies', 0, 'dwelling'] as const
const candidate = ['vacancies', 0, 'candidates', 0] as const

describe.each([
  ['the shape of a session file', shapeCases],
  ['the values of a session file', valuesCases],
  ['the references of a session file', referencesCases],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ changes, defects, example }) => {
    expect(found(readChanged(changes, example))).toEqual(defects)
  })
})

describe('the file itself', () => {
  const text = exampleText('chaumont')
  const whole: readonly (readonly [string, string, DefectCode])[] = [
    ['empty', '', 'empty-file'],
    ['of spaces only', ' \n\t', 'empty-file'],
    ['a byte order mark only', '\uFEFF', 'empty-file'],
    ['cut in the middle', text.slice(0, text.length / 2), 'truncated-json'],
    ['cut before its last brace', text.trimEnd().slice(0, -1), 'truncated-json'],
    ['followed by something', `${text}x`, 'invalid-json'],
    ['with a comma too many', text.replace('"ceilings": "2026",', '"ceilings": "2026",,'), 'invalid-json'],
    ['with simple quotes', text.replace('"format"', "'format'"), 'invalid-json'],
    ['with NaN', text.replace('318.4', 'NaN'), 'invalid-json'],
    ['of spreadsheet rows', 'id;letter;name\nL1;A;…', 'invalid-json'],
    ['over 20 MB', text + ' '.repeat(20_000_000), 'file-too-large'],
    ['over 20 MB in bytes, not in characters', `${text}"${'é'.repeat(10_000_000)}"`, 'file-too-large'],
    ['a list', '[]', 'wrong-type'],
    ['a text', '"caleol-session/1"', 'wrong-type'],
    ['null', 'null', 'wrong-type'],
  ]

  test.each(whole)('%s', (_, content, code) => {
    expect(found(readSessionFile(content, lists))).toEqual([['$', code]])
  })

  test('decoded from another encoding than UTF-8', () => {
    const latin = text.replace('Jérôme', 'J\uFFFDr\uFFFDme')
    expect(found(readSessionFile(latin, lists))).toEqual([['$', 'not-utf8']])
  })

  test('cut: the sentence names the line and the column', () => {
    const reading = readSessionFile('{\n  "format": "caleol', lists)
    expect(reading.kind === 'defective' && reading.defects[0]?.message).toContain('ligne 2, colonne 20')
  })

  test('with a key written twice: JSON itself would drop the first in silence', () => {
    const twice = text.replace('"rent": 318.4,', '"rent": 318.4, "rent": 31.84,')
    expect(found(readSessionFile(twice, lists))).toEqual([['vacancies[0].dwelling.rent', 'duplicate-key']])
  })

  test('with an amount whose decimals do not survive reading', () => {
    const long = text.replace('"rent": 318.4,', '"rent": 318.40000000000000001,')
    expect(found(readSessionFile(long, lists))).toEqual([['vacancies[0].dwelling.rent', 'bad-amount']])
  })
})

describe('every defect at once', () => {
  const everything = [...shapeCases, ...valuesCases, ...referencesCases]
    .filter(({ example, defects }) => example === undefined && defects.length === 1)
    .sort((left, right) => deepest(right) - deepest(left))
  /** Cases that touch one place, or the parents of one another's place, cannot be told apart together. */
  const together = everything.filter(
    ({ changes }, index) =>
      !everything.slice(0, index).some((earlier) => touchesSame(earlier.changes, changes)),
  )

  test('the defects of many changes are the sum of their defects: nothing is lost, nothing is added', () => {
    const reading = readChanged(together.flatMap(({ changes }) => changes))
    const expected = together.flatMap(({ defects }) => defects)
    expect(together.length).toBeGreaterThan(40)
    expect([...found(reading)].sort()).toEqual([...expected].sort())
  })

  test('defects come in the order of the file, whatever rule finds them', () => {
    const reading = readChanged([
      [['ceilings'], '2031'],
      [['vacancies', 4, 'dwelling', 'area'], 0],
      [['session', 'form'], 'written'],
      [['organisation', 'name'], ''],
      [['vacancies', 0, 'candidates', 1, 'letter'], 'A'],
      [[...seats, 1, 'id'], 's1'],
    ])
    expect(found(reading).map(([path]) => path)).toEqual([
      'organisation.name',
      'commission.seats[1].id',
      'session.window',
      'ceilings',
      'vacancies[0].candidates[1].letter',
      'vacancies[4].dwelling.area',
    ])
  })

  test('a wrong shape in one place does not hide a wrong reference in another', () => {
    const reading = readChanged([
      [['session'], 'the 26th'],
      [['vacancies', 0], null],
      [['commission', 'rules'], undefined],
      [['vacancies', 1, 'candidates', 0, 'missingDocuments'], ['caution']],
      [['vacancies', 2, 'candidates', 1, 'letter'], 'A'],
    ])
    expect(found(reading)).toEqual([
      ['commission.rules', 'missing-key'],
      ['session', 'wrong-type'],
      ['vacancies[0]', 'wrong-type'],
      ['vacancies[1].candidates[0].missingDocuments[0]', 'unknown-document'],
      ['vacancies[2].candidates[1].letter', 'duplicate-letter'],
    ])
  })
})

describe('the sentences', () => {
  const english = /\b(the|must|should|expected|invalid|missing|unknown|required|received|too|is|not|of)\b/i
  const cases = [...shapeCases, ...valuesCases, ...referencesCases]

  test.each(cases)('of $name: French, filled in, with its no-break spaces', ({ changes, example }) => {
    const reading = readChanged(changes, example)
    for (const { message } of reading.kind === 'defective' ? reading.defects : []) {
      expect(message).toMatch(/^[A-ZÀÉ].*[.?]$/)
      expect(message).not.toMatch(/[{}]| [;:!?»]|« |undefined|NaN|\[object/)
      expect(message.replace(/«[^»]*»/g, '')).not.toMatch(english)
    }
  })

  test('never quote what may be personal: a name, a date of birth, a note', () => {
    const reading = readChanged([
      [[...candidate, 'applicants', 0, 'birthDate'], '1983-06-31'],
      [[...candidate, 'applicants', 0, 'lastName'], 1234567],
      [[...candidate, 'applicants', 0, 'title'], 'Mlle'],
      [[...candidate, 'note'], `secret ${'x'.repeat(2000)}`],
    ])
    const messages = reading.kind === 'defective' ? reading.defects.map(({ message }) => message) : []
    expect(messages).toHaveLength(4)
    expect(messages.join(' ')).not.toMatch(/1983|1234567|Mlle|secret/)
  })

  test('of a mistyped key or code name the one that was meant', () => {
    const reading = readChanged(
      [
        [[...dwelling, 'energyContributions'], 0],
        [[...candidate, 'criteria', 0], 'AGRESION_SEXUELLE'],
      ],
      'chalons',
    )
    const messages = reading.kind === 'defective' ? reading.defects.map(({ message }) => message) : []
    expect(messages[0]).toContain('Vouliez-vous dire «\u00a0energyContribution\u00a0»')
    expect(messages[1]).toContain('Vouliez-vous dire «\u00a0AGRESSION_SEXUELLE\u00a0»')
  })

  test('every code of the list is met by a case above, or is judged where files are stored', () => {
    const met = new Set([...cases.flatMap(({ defects }) => defects.map(([, code]) => code))])
    const elsewhere: readonly DefectCode[] = [
      'file-too-large',
      'not-utf8',
      'empty-file',
      'truncated-json',
      'invalid-json',
      'duplicate-key',
      'session-already-stored',
    ]
    expect(Object.keys(defectSentences).sort()).toEqual([...met, ...elsewhere].sort())
  })
})

function found(reading: ReturnType<typeof readSessionFile>): readonly (readonly [string, string])[] {
  return reading.kind === 'read' ? [] : reading.defects.map(({ path, code }) => [path, code] as const)
}

function deepest({ changes }: DefectCase): number {
  return Math.min(...changes.map(([path]) => path.length))
}

function touchesSame(left: readonly Change[], right: readonly Change[]): boolean {
  return left.some(([one]) => right.some(([other]) => isPrefix(one, other) || isPrefix(other, one)))
}

function isPrefix(shorter: Change[0], longer: Change[0]): boolean {
  return shorter.every((step, index) => longer[index] === step)
}
