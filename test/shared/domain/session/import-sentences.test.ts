import { describe, expect, test } from 'vitest'
import { prepareSession } from '../../../../shared/domain/session/read-session-file.ts'
import { type Change, changedExample, lists, readChanged } from '../../../support/example-session.ts'

const candidate = ['vacancies', 0, 'candidates', 0] as const
const seats = ['commission', 'seats'] as const
const window = { opensAt: '2026-11-24T09:00:00+01:00', closesAt: '2026-11-26T18:00:00+01:00' }

type Row = readonly [code: string, sentence: string, changes: readonly Change[]]

/** No-break spaces are written `~`, to be seen. */
const warned: readonly Row[] = [
  [
    'window-not-used',
    'La période d’échange «~window~» ne sert que dans une séance par écrit~: elle est sans effet ici.',
    [[['session', 'window'], window]],
  ],
  [
    'minimum-candidates',
    'Le règlement demande moins de trois candidatures par logement (2)~: le code de la construction et de l’habitation en demande trois (art. R. 441-3).',
    [[['commission', 'rules', 'minimumCandidates'], 2]],
  ],
  [
    'landlord-seats',
    'Les sièges de l’organisme sont au nombre de 5, et non de six (CCH, art. R. 441-9)~: vérifiez la composition de la commission.',
    [[[...seats, 3, 'college'], 'state']],
  ],
  [
    'seat-voice',
    'Le siège «~insertion~» a voix délibérative, ce que la loi ne prévoit pas pour son collège (CCH, art. L. 441-2 et R. 441-9)~: vérifiez la composition.',
    [[[...seats, 11, 'voice'], 'deliberative']],
  ],
  [
    'substitute-voice',
    'Le siège «~insertion~» n’a pas la même voix que celui qu’il supplée («~s6~»)~: vérifiez la composition.',
    [[[...seats, 11, 'substituteOf'], 's6']],
  ],
  [
    'fewer-than-three',
    'Candidatures présentées pour le logement «~L4~»~: 2, pour 3 exigées et sans exception déclarée. Il ne pourra pas être attribué ainsi.',
    [[['vacancies', 3, 'exception'], undefined]],
  ],
  [
    'same-household-twice',
    'La candidature B de «~L1~» a le même numéro unique qu’une candidature de «~L1~».',
    [[['vacancies', 0, 'candidates', 1, 'registrationNumber'], '0520326447951FQVUL']],
  ],
  [
    'ceilings-date',
    'La table de plafonds «~2026~» s’applique à partir du 01/01/2026, après la séance~: vérifiez l’année des plafonds.',
    [[['session', 'date'], '2025-12-31']],
  ],
  [
    'proposed-rank-repeated',
    'Au logement «~L1~», les candidatures A et B ont le même rang proposé (1).',
    [[['vacancies', 0, 'candidates', 1, 'proposedRank'], 1]],
  ],
  [
    'registered-after-session',
    'La demande de la candidature A de «~L1~» est enregistrée après le jour de la séance~: vérifiez la date.',
    [[[...candidate, 'registeredOn'], '2026-11-27']],
  ],
  [
    'income-year',
    'Le revenu fiscal de référence est celui de 2023, et non de l’année 2024 (N-2)~: vérifiez l’année.',
    [[[...candidate, 'income', 'referenceTaxIncome', 'year'], 2023]],
  ],
  [
    'provisional-ceilings',
    'Les plafonds PLAI de la table «~2026~» sont provisoires~: faites-les confirmer avant la séance.',
    [],
  ],
]

const refused: readonly Row[] = [
  [
    'unknown-document',
    'La pièce «~rien~» ne figure pas sur la liste limitative des pièces justificatives. Écrivez l’un des codes de la liste.',
    [[[...candidate, 'missingDocuments'], ['rien']]],
  ],
  [
    'unknown-ceilings',
    'La table de plafonds «~rien~» n’est pas connue. Écrivez «~2026~».',
    [[['ceilings'], 'rien']],
  ],
  [
    'unknown-criterion',
    'Le critère «~RIEN~» n’existe pas dans le barème «~chalons-agglo/2023-09~». Écrivez l’un des codes du barème, ou retirez ce critère.',
    [
      [['scoringGrid'], 'chalons-agglo/2023-09'],
      [[...candidate, 'criteria'], ['RIEN']],
    ],
  ],
  [
    'two-presidents',
    'Un autre siège porte déjà la présidence (commission.seats[0])~: ne gardez «~isPresident~» que sur un seul siège.',
    [[[...seats, 1, 'isPresident'], true]],
  ],
  [
    'window-order',
    'La période se termine avant de commencer~: écrivez dans «~closesAt~» un instant postérieur à «~opensAt~».',
    [
      [['session', 'form'], 'written'],
      [['session', 'window'], { opensAt: window.closesAt, closesAt: window.opensAt }],
    ],
  ],
]

const second = ['vacancies', 0, 'candidates', 1] as const
const third = ['vacancies', 0, 'candidates', 2] as const

/** Where a sentence names what was meant, or what stands first. */
const advised: readonly Row[] = [
  [
    'unknown-key',
    'La clé «~fact~» n’existe pas à cet endroit. Vouliez-vous dire «~facts~»~?',
    [[['urgentAllocations', 0, 'fact'], 'x']],
  ],
  [
    'unknown-key',
    'La clé «~telephon~» n’existe pas à cet endroit. Vouliez-vous dire «~telephone~»~?',
    [[['organisation', 'contact'], { telephon: '03 25 00 00 00' }]],
  ],
  [
    'unknown-key',
    'La clé «~zzzzzzzz~» n’existe pas à cet endroit. Retirez-la.',
    [[['session', 'zzzzzzzz'], 1]],
  ],
  [
    'wrong-type',
    'Cette valeur est un nombre~: écrivez un texte entre guillemets ou un objet entre accolades.',
    [[['organisation', 'contact'], 325]],
  ],
  [
    'wrong-type',
    'Cette valeur est null~: écrivez un nombre sans guillemets, ou retirez la clé si elle est facultative.',
    [[['vacancies', 0, 'dwelling', 'energyContribution'], null]],
  ],
]

/** What is repeated more than twice names the first each time. */
const repeated: readonly Row[] = [
  [
    'duplicate-identifier',
    'L’identifiant «~s1~» est déjà employé (commission.seats[0].id)~: donnez-en un autre, unique dans tout le fichier.',
    [
      [[...seats, 1, 'id'], 's1'],
      [[...seats, 2, 'id'], 's1'],
    ],
  ],
  [
    'duplicate-letter',
    'La lettre «~A~» désigne déjà une autre candidature de ce logement (vacancies[0].candidates[0])~: donnez-en une autre.',
    [
      [[...second, 'letter'], 'A'],
      [[...third, 'letter'], 'A'],
    ],
  ],
]

const shown = (text: string) => text.replaceAll('\u00a0', '~')

describe('what an import says, word for word', () => {
  test.each(warned)('it warns of %s', (code, sentence, changes) => {
    const reading = readChanged(changes)
    const said = reading.kind === 'read' ? reading.warnings : []
    expect(said.filter((one) => one.code === code).map(({ message }) => shown(message))).toContain(sentence)
  })

  test.each(refused)('it refuses %s', (code, sentence, changes) => {
    const reading = readChanged(changes)
    const said = reading.kind === 'defective' ? reading.defects : []
    expect(said.filter((one) => one.code === code).map(({ message }) => shown(message))).toEqual([sentence])
  })

  test.each(advised)('it advises on %s', (code, sentence, changes) => {
    const reading = readChanged(changes)
    const said = reading.kind === 'defective' ? reading.defects : []
    expect(said.filter((one) => one.code === code).map(({ message }) => shown(message))).toEqual([sentence])
  })

  test.each(repeated)('it names the first of a %s, each time', (code, sentence, changes) => {
    const reading = readChanged(changes)
    const said = reading.kind === 'defective' ? reading.defects : []
    expect(said.filter((one) => one.code === code).map(({ message }) => shown(message))).toEqual([
      sentence,
      sentence,
    ])
  })

  test('a household presented three times is told of twice, each time with the first dwelling', () => {
    const number = '0520326447951FQVUL'
    const reading = readChanged([
      [['vacancies', 1, 'candidates', 0, 'registrationNumber'], number],
      [['vacancies', 2, 'candidates', 0, 'registrationNumber'], number],
    ])
    const said = reading.kind === 'read' ? reading.warnings : []
    const twice = said.filter(({ code }) => code === 'same-household-twice')
    expect(twice.map(({ path, message }) => [path, shown(message)])).toEqual([
      [
        'vacancies[1].candidates[0].registrationNumber',
        'La candidature A de «~L2~» a le même numéro unique qu’une candidature de «~L1~».',
      ],
      [
        'vacancies[2].candidates[0].registrationNumber',
        'La candidature A de «~L3~» a le même numéro unique qu’une candidature de «~L1~».',
      ],
    ])
  })

  test('a criterion that the grid computes is never what was meant', () => {
    const reading = readChanged([[[...candidate, 'criteria', 0], 'ANCIENNETE']], 'chalons')
    const [message = ''] = reading.kind === 'defective' ? reading.defects.map((one) => one.message) : []
    expect(message).toContain('ANCIENNETE')
    expect(message).not.toContain('Vouliez-vous dire «\u00a0ANCIENNETE')
  })

  test('where no list is installed there is none to choose from', () => {
    const value = changedExample([
      [['scoringGrid'], 'inconnu'],
      [['ceilings'], 'inconnu'],
    ])
    const reading = prepareSession(value, { ...lists, grids: [], ceilings: [] })
    const said = reading.kind === 'defective' ? reading.defects.map(({ message }) => shown(message)) : []
    expect(said).toEqual([
      'Le barème de cotation «~inconnu~» n’est pas connu. Aucune liste n’est installée.',
      'La table de plafonds «~inconnu~» n’est pas connue. Aucune liste n’est installée.',
    ])
  })

  test('a period that ends as it begins is one', () => {
    const changes: readonly Change[] = [
      [['session', 'form'], 'written'],
      [['session', 'window'], { opensAt: window.opensAt, closesAt: window.opensAt }],
    ]
    expect(readChanged(changes).kind).toBe('read')
  })

  test('a birth and a registration on the day of the sitting are not later than it', () => {
    const reading = readChanged([
      [[...candidate, 'registeredOn'], '2026-11-26'],
      [[...candidate, 'persons', 1, 'birthDate'], '2026-11-26'],
    ])
    const codes = reading.kind === 'read' ? reading.warnings.map(({ code }) => code) : ['defective']
    expect(codes).toEqual(['provisional-ceilings', 'provisional-ceilings'])
  })

  test.each(['x0520326447951FQVUL', '0520326447951FQVULx', 'A0520326447951FQVUL'])(
    'a registration number has its eighteen signs and no other: %s',
    (number) => {
      const reading = readChanged([[[...candidate, 'registrationNumber'], number]])
      const codes = reading.kind === 'read' ? reading.warnings.map(({ code }) => code) : []
      expect(codes).toContain('registration-format')
    },
  )
})
