import { describe, expect, test } from 'vitest'
import { type CheckCode, checksOf } from '../../../shared/domain/checks.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { open, play, proposes, starts, vacancyIn } from '../../support/sitting-acts.ts'
import {
  aCandidate,
  aDwelling,
  aGrid,
  aSession,
  aVacancy,
  type SessionWishes,
  someRules,
} from '../../support/sitting-builders.ts'

type CandidateWishes = Parameters<typeof aCandidate>[1]
type DwellingWishes = Parameters<typeof aDwelling>[0]

/** Three candidates of whom the first is Mme ROUX, as wished; the quorum is met. */
function sitting(
  first: CandidateWishes,
  dwelling: DwellingWishes = {},
  wishes: SessionWishes = {},
): SessionState {
  const applicants = [{ title: 'Mme', lastName: 'ROUX', firstName: 'Anne', birthDate: '1990-01-01' }] as const
  const candidates = [
    aCandidate('L1-A', { applicants: [...applicants], ...first }),
    aCandidate('L1-B'),
    aCandidate('L1-C'),
  ]
  const vacancy = aVacancy('L1', { dwelling: aDwelling(dwelling), candidates })
  return open(aSession({ vacancies: [vacancy, aVacancy('L2', { order: 2 })], ...wishes }), 'p', 'a')
}

function two(exception?: {
  readonly code: 'insufficient-candidates'
  readonly reason: string
}): SessionState {
  const candidates = [aCandidate('L1-A'), aCandidate('L1-B')]
  const vacancy = aVacancy('L1', { candidates, ...(exception === undefined ? {} : { exception }) })
  return open(aSession({ vacancies: [vacancy] }), 'p', 'a')
}

const earning = (reference: number, monthly: number) => ({
  referenceTaxIncome: { year: 2024, amount: reference },
  monthly: [{ kind: 'salaire', amount: monthly }],
})
const twin = aVacancy('L2', {
  order: 2,
  candidates: [aCandidate('L2-A', { registrationNumber: '052123456789012345' })],
})
const scored = sitting({ criteria: ['DALO'], proposedRank: 2 }, {}, { grid: aGrid })
const outranked = play(
  sitting(
    { criteria: ['DALO'] },
    {},
    {
      grid: aGrid,
      vacancies: [
        aVacancy('L1', {
          candidates: [aCandidate('L1-A', { criteria: ['DALO'] }), aCandidate('L1-B'), aCandidate('L1-C')],
        }),
      ],
    },
  ),
  starts('L1'),
  proposes('L1', [
    { candidate: 'L1-B', kind: 'allocated', rank: 1 },
    { candidate: 'L1-A', kind: 'allocated', rank: 2 },
  ]),
)

const one = open(aSession({ vacancies: [aVacancy('L1', { candidates: [aCandidate('L1-A')] })] }), 'p', 'a')
const ofThree = open(aSession({ rules: { quorum: { ...someRules().quorum, minimum: 3 } } }), 'p', 'a')

/** No-break spaces are written `~`, to be seen. */
const cases: readonly (readonly [CheckCode, string, SessionState, string])[] = [
  [
    'fewer-than-three',
    'without an exception',
    two(),
    '2 candidatures examinées sur 3. Présentez d’autres candidatures ou enregistrez l’exception qui le permet.',
  ],
  [
    'fewer-than-three',
    'with one',
    two({ code: 'insufficient-candidates', reason: 'Peu de demandes' }),
    '2 candidatures examinées sur 3~: Peu de demandes.',
  ],
  [
    'fewer-than-three',
    'of one',
    one,
    '1 candidature examinée sur 3. Présentez d’autres candidatures ou enregistrez l’exception qui le permet.',
  ],
  ['quorum', 'with two', ofThree, 'Le quorum n’est pas atteint pour ce logement~: 2 membres sur 3.'],
  ['quorum', 'with nobody', aSession(), 'Le quorum n’est pas atteint pour ce logement~: 0 membre sur 2.'],
  [
    'missing-registration-number',
    'of one',
    sitting({ registrationNumber: '' }),
    'La demande de Mme ROUX n’a pas de numéro unique~: elle ne peut pas être examinée.',
  ],
  [
    'registration-format',
    'of one',
    sitting({ registrationNumber: 'X' }),
    'Le numéro unique de Mme ROUX n’a pas la forme attendue (18 lettres et chiffres).',
  ],
  [
    'registration-expired',
    'of one',
    sitting({ renewedUntil: '2026-11-25' }),
    'La demande de Mme ROUX n’est plus valable~: elle doit être renouvelée.',
  ],
  [
    'renewal-before-lease',
    'of one',
    sitting({ renewedUntil: '2026-12-31' }),
    'La demande de Mme ROUX est à renouveler avant la signature du bail~: elle est valable jusqu’au 31/12/2026.',
  ],
  [
    'same-household-twice',
    'of one',
    sitting(
      {},
      {},
      {
        vacancies: [
          aVacancy('L1', {
            candidates: [
              aCandidate('L1-A', { registrationNumber: '052123456789012345' }),
              aCandidate('L1-B'),
              aCandidate('L1-C'),
            ],
          }),
          twin,
        ],
      },
    ),
    'La demande de Mme L1-A est aussi présentée pour le logement L2 de cette séance.',
  ],
  ['over-ceiling', 'of one', sitting({}), 'Les ressources de Mme ROUX dépassent le plafond du logement.'],
  [
    'no-ceiling',
    'of a financing',
    sitting({}, { financing: 'PLS' }),
    'Aucun plafond de ressources connu pour le financement PLS dans cette zone.',
  ],
  [
    'provisional-ceilings',
    'of a financing',
    sitting({}, { financing: 'PLAI' }),
    'Plafonds PLAI provisoires (table essai)~: à confirmer par l’organisme.',
  ],
  [
    'missing-documents',
    'of one',
    sitting({ missingDocuments: ['identite', 'avis'] }),
    'Pièces manquantes au dossier de Mme ROUX~: Pièce d’identité~; Avis d’imposition.',
  ],
  [
    'effort-rate-high',
    'of one',
    sitting({ income: earning(1, 1000) }, { rent: 600 }),
    'Le taux d’effort de Mme ROUX dépasse le seuil d’alerte de la commission.',
  ],
  [
    'remainder-low',
    'of one',
    sitting({ income: earning(1, 600) }),
    'Le reste à vivre de Mme ROUX est inférieur au seuil d’alerte de la commission.',
  ],
  ['over-occupied', 'of one', sitting({}, { area: 8 }), 'Logement trop petit pour Mme ROUX~: 9 m² au moins.'],
  [
    'under-occupied',
    'of one',
    sitting({}),
    'Logement grand pour Mme ROUX~: plus d’une pièce au-delà du nombre de personnes.',
  ],
  [
    'protected-household',
    'of one',
    sitting({ protected: true }),
    'Ménage protégé~: l’adresse de Mme ROUX n’apparaît que sur le poste du secrétariat.',
  ],
  [
    'score-order',
    'of the proposal',
    outranked,
    'La demande de Mme L1-A a une meilleure cotation qu’une demande classée devant elle.',
  ],
]

describe('a check says what it finds, word for word', () => {
  test.each(cases)('%s, %s', (code, _name, state, sentence) => {
    const found = checksOf(state, vacancyIn(state, 'L1')).find((check) => check.code === code)
    expect(found?.message.replaceAll(/[\u00a0]/g, ' ')).toBe(sentence.replaceAll('~', ' '))
  })

  test('where nobody is ranked yet by the file, no order is found', () => {
    expect(checksOf(scored, vacancyIn(scored, 'L1')).map(({ code }) => code)).not.toContain('score-order')
  })
})
