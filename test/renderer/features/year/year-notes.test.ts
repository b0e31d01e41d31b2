import { expect, test } from 'vitest'
import {
  failureNote,
  missingNote,
  pendingNote,
  quartileNote,
} from '../../../../renderer/features/year/year-notes.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  [0, ''],
  [1, '1 attribution attend encore son bail : elle ne compte pas encore.'],
  [8, '8 attributions attendent encore leur bail : elles ne comptent pas encore.'],
])('%i attributions without a lease', (count, note) => {
  expect(pendingNote(count)).toBe(note)
})

test('the threshold that was used, with its year', () => {
  expect(plain(quartileNote({ kind: 'first', threshold: 924_350, year: 2026 }))).toBe(
    'Le ménage du premier rang est sous 9 243,50 € par an et par unité de consommation (seuil 2026 du premier quartile).',
  )
  expect(quartileNote({ kind: 'other', threshold: 924_350, year: 2026 })).toContain('n’est pas sous')
})

test.each([
  ['no-epci', 'l’EPCI de ce logement'],
  ['no-threshold', 'le seuil de cet EPCI'],
  ['no-income', 'les ressources mensuelles'],
] as const)('a quartile unknown for %s says why', (reason, part) => {
  expect(quartileNote({ kind: 'unknown', reason })).toMatch(new RegExp(`^Quartile inconnu : ${part}`))
})

test('what the register lacks, and why it could not be read', () => {
  const missing = [
    missingNote({ reason: 'unreadable', session: 'S7' }),
    missingNote({ reason: 'server-unreachable' }),
    missingNote({ reason: 'server-refused' }),
  ]
  expect(missing[0]).toContain('S7')
  expect(missing.every((note) => note.startsWith('Registre incomplet : '))).toBe(true)
  const failures = (['unreachable', 'unauthorised', 'version', 'failed'] as const).map(failureNote)
  expect(new Set([...missing, ...failures]).size).toBe(7)
})
