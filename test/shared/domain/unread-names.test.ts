import { expect, test } from 'vitest'
import { refuse } from '../../../shared/domain/refusal.ts'
import { withoutUnreadNames } from '../../../shared/domain/unread-names.ts'
import { aCandidate, aSession, aVacancy } from '../../support/sitting-builders.ts'

/** A chair of another commune leads L1 without reading it; a candidate there bears the name of a member. */
const sitting = () => {
  const applicant = (lastName: string) => [
    { title: 'Mme' as const, lastName, firstName: 'Alix', birthDate: '1990-01-01' },
  ]
  const candidates = [
    aCandidate('L1-A', { applicants: applicant('ROUX') }),
    aCandidate('L1-B', { applicants: applicant('B') }),
    aCandidate('L1-C', { applicants: applicant('ROUXEL') }),
  ]
  return aSession({ vacancies: [aVacancy('L1', { candidates })] })
}

test.each([
  [
    'whom it speaks of goes by the letter, whoever else bears a name in it stays',
    refuse('not-permitted', 'Mme B ne siège pas pour Mme ROUX.', { candidate: 'L1-A' }),
    'Mme B ne siège pas pour la candidature A.',
  ],
  [
    'every one of several, the longer name first',
    refuse('candidate-undecided', 'Il manque une décision pour Mme ROUX, Mme ROUXEL.', {
      candidates: ['L1-A', 'L1-C'],
    }),
    'Il manque une décision pour la candidature A, la candidature C.',
  ],
  [
    'nobody spoken of',
    refuse('not-permitted', 'Mme B n’a qu’une voix consultative.', { seat: 'b' }),
    'Mme B n’a qu’une voix consultative.',
  ],
])('CCH R441-2-6: %s', (_name, refusal, message) => {
  const state = sitting()
  expect(withoutUnreadNames(state, 'n', refusal).message).toBe(message)
  expect(withoutUnreadNames(state, 'p', refusal)).toEqual(refusal)
})
