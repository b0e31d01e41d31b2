import { describe, expect, test } from 'vitest'
import { noteWarnings } from '../../../../../shared/domain/session/import-warnings/notes.ts'
import {
  aCandidate,
  anUrgentAllocation,
  aPreparedSession,
  aVacancy,
} from '../../../../support/sitting-builders.ts'

const chretien = { title: 'Mme', lastName: 'CHRÉTIEN', firstName: 'Anne', birthDate: '1980-01-01' } as const

function warnings(note: string, urgentNote = '') {
  const candidates = [aCandidate('L1-A', { note, applicants: [chretien] }), aCandidate('L1-B')]
  return noteWarnings(
    aPreparedSession({
      vacancies: [aVacancy('L1', { candidates })],
      urgentAllocations: [anUrgentAllocation('U1', { candidate: aCandidate('U1-A', { note: urgentNote }) })],
    }),
  )
}

describe('notes of the imported file (RGPD art. 9)', () => {
  test.each([
    ['', []],
    ['Dette de 320 € au 3 mai.', []],
    ['Mme Chrétien est venue.', []],
    ['Monsieur est malade.', ['la santé']],
    ['Malade et cardiaque.', ['la santé']],
    ['Malade, chrétien pratiquant.', ['la santé', 'la religion']],
  ])('« %s » is told of %j, once each', (note, categories) => {
    expect(warnings(note).map(({ message }) => /touche à (.+)\u00a0:/.exec(message)?.[1])).toEqual(categories)
  })

  test('says where and of what, and never what is written', () => {
    expect(warnings('Monsieur Dupont est malade.', 'Trop vieux.')).toEqual([
      {
        path: 'vacancies[0].candidates[0].note',
        code: 'note-term',
        message:
          'La note de la candidature A de «\u00a0L1\u00a0» touche à la santé\u00a0: reformulez-la avant la séance, ou retirez-la.',
      },
      {
        path: 'urgentAllocations[0].candidate.note',
        code: 'note-term',
        message:
          'La note de la candidature A de «\u00a0U1\u00a0» touche à la situation de famille\u00a0: reformulez-la avant la séance, ou retirez-la.',
      },
    ])
    expect(JSON.stringify(warnings('Monsieur Dupont est malade.'))).not.toMatch(/Dupont|malade/)
  })
})
