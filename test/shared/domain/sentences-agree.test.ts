import { describe, expect, test } from 'vitest'
import { checksOf } from '../../../shared/domain/checks.ts'
import { vacancyOf } from '../../../shared/domain/vacancy/selectors.ts'
import {
  answerTo,
  attends,
  open,
  play,
  recuses,
  says,
  starts,
  type Wish,
} from '../../support/sitting-acts.ts'
import { aCandidate, aSeat, aSession, aVacancy, usualSeats } from '../../support/sitting-builders.ts'

const woman = { title: 'Mme', lastName: 'BERGER', firstName: 'Sophie' } as const
const couple = [
  { title: 'M.', lastName: 'DELAUNAY', firstName: 'Antoine', birthDate: '1980-01-01' },
  { title: 'Mme', lastName: 'GAUTHIER', firstName: 'Sarah', birthDate: '1980-01-01' },
] as const
const twice = { applicants: [...couple], registrationNumber: '052032600000000001' }
const session = open(
  aSession({
    seats: [...usualSeats, aSeat('w', { holder: woman })],
    vacancies: [
      aVacancy('L1', { candidates: [aCandidate('L1-A', twice), aCandidate('L1-B'), aCandidate('L1-C')] }),
      aVacancy('L2', { candidates: [aCandidate('L2-A', twice), aCandidate('L2-B'), aCandidate('L2-C')] }),
    ],
  }),
  'p',
  'a',
)
const atWork = play(session, starts('L1'), attends('w'), recuses('L1', 'w'))

/** What is said of a woman or of two people must agree: sentences are built so that nothing has to. */
describe('sentences about a woman and about a couple', () => {
  test.each<readonly [string, Wish, string]>([
    [
      'a second recusal',
      { type: 'Recuse', item: 'L1', seat: 'w' },
      'Le déport de Mme BERGER est enregistré pour le point L1.',
    ],
    [
      'a recusal that never was',
      { type: 'CancelRecusal', item: 'L2', seat: 'w' },
      'Aucun déport de Mme BERGER n’est enregistré pour le point L2.',
    ],
    [
      'two decisions',
      {
        type: 'ProposeDecisions',
        vacancy: 'L1',
        decisions: [
          { candidate: 'L1-A', kind: 'allocated', rank: 1 },
          { candidate: 'L1-A', kind: 'allocated', rank: 2 },
        ],
      },
      'La demande de M. DELAUNAY et Mme GAUTHIER reçoit deux décisions. Gardez-en une seule.',
    ],
  ])('%s', (_name, wish, message) => {
    expect(answerTo(atWork, says('secretary', wish))).toMatchObject({ refusal: { message } })
  })

  test('a request presented for two dwellings', () => {
    const item = vacancyOf(atWork, 'L1')
    const messages = item === undefined ? [] : checksOf(atWork, item).map(({ message }) => message)
    expect(messages).toContain(
      'La demande de M. DELAUNAY et Mme GAUTHIER est aussi présentée pour le logement L2 de cette séance.',
    )
  })
})
