import { describe, expect, test } from 'vitest'
import { gridSentences } from '../../../../shared/domain/score/grid-sentences.ts'
import type { ScoringGrid } from '../../../../shared/domain/session/reference-lists.ts'
import { lists } from '../../../support/example-session.ts'
import { aGrid } from '../../../support/sitting-builders.ts'

type Settings = NonNullable<ScoringGrid['settings']>

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const settingOf = (topic: string, settings: Settings, over: Partial<ScoringGrid> = {}) => {
  const found = gridSentences({ ...aGrid, ...over, settings }).find((one) => plain(one.topic) === topic)
  return found === undefined ? undefined : plain(found.setting)
}

describe('how a grid is read, in French', () => {
  test.each<readonly [string, Settings, string]>([
    ['Cumul', {}, 'Tous les critères remplis s’additionnent, chacun une fois.'],
    [
      'Cumul',
      { cumulation: [{ about: 'x', codes: ['DALO', 'EMPLOI'], keep: 'all' }] },
      'Tous les critères remplis s’additionnent, chacun une fois.',
    ],
    [
      'Cumul',
      { cumulation: [{ about: 'x', codes: ['DALO', 'EMPLOI'], keep: 'highest' }] },
      'Les critères remplis s’additionnent, chacun une fois, sauf ceux des groupes ci-dessous dont un seul compte.',
    ],
    [
      'Cumul : Travail',
      { cumulation: [{ about: 'Travail', codes: ['DALO', 'EMPLOI'], keep: 'highest' }] },
      'Seul le plus élevé de ceux qui sont remplis compte.',
    ],
    [
      'Cumul : Travail',
      { cumulation: [{ about: 'Travail', codes: ['DALO', 'EMPLOI'], keep: 'all' }] },
      'Ils se cumulent.',
    ],
    [
      'Ancienneté',
      {},
      '1 point par année révolue depuis le premier enregistrement de la demande, sans plafond.',
    ],
    [
      'Ancienneté',
      { seniority: { unit: 'completed-months', pointsPerYear: 2, cap: 10 } },
      '2 points par année, comptés au mois révolu (un douzième par mois, au centième de point) depuis le premier enregistrement de la demande, dans la limite de 10 points.',
    ],
    [
      'Refus injustifiés',
      {},
      'Le premier refus injustifié ne coûte rien ; chacun des suivants compte pour −5 points.',
    ],
    [
      'Refus injustifiés',
      { penalty: { counted: 'all' } },
      'À partir de 2 refus injustifiés, chacun compte pour −5 points, le premier compris.',
    ],
    ['Durée d’un refus', {}, 'Un refus injustifié compte sans limite de durée.'],
    [
      'Durée d’un refus',
      { penalty: { lapseMonths: 24 } },
      'Un refus injustifié ne compte plus 24 mois après sa date.',
    ],
    ['Plancher', {}, 'Le total n’a pas de plancher : il peut être négatif.'],
    ['Plancher', { floor: 0 }, 'Le total ne descend pas au-dessous de 0 point.'],
    [
      'Égalité',
      {},
      'Elles s’affichent « ex aequo », dans cet ordre : le droit au logement opposable (DALO) d’abord, puis la demande la plus ancienne, puis le numéro unique. Ce n’est pas un classement.',
    ],
    [
      'Égalité',
      { tieBreak: ['registeredOn'] },
      'Elles s’affichent « ex aequo », dans cet ordre : la demande la plus ancienne d’abord. Ce n’est pas un classement.',
    ],
    [
      'Égalité',
      { tieBreak: [] },
      'Rien ne les départage : elles s’affichent « ex aequo », dans l’ordre du dossier.',
    ],
    ['Mutations', {}, 'Les demandes de mutation sont notées comme les autres.'],
    [
      'Mutations',
      { transfers: 'not-scored' },
      'Les demandes de mutation n’ont pas de cotation ; elles s’affichent après les autres.',
    ],
    ['Justificatifs', {}, 'Un critère compte dès que la demande le déclare, sous réserve de vérification.'],
    ['Justificatifs', { facts: 'checked' }, 'Un critère ne compte qu’une fois vérifié sur pièces.'],
    [
      '« Emploi »',
      { definitions: [{ code: 'EMPLOI', meaning: null }] },
      'Le service qui instruit la demande l’apprécie.',
    ],
    [
      '« Emploi »',
      { definitions: [{ code: 'EMPLOI', meaning: 'un contrat en cours' }] },
      'Un contrat en cours.',
    ],
    [
      '« X »',
      { definitions: [{ code: 'X', meaning: null }] },
      'Le service qui instruit la demande l’apprécie.',
    ],
  ])('%s: %o', (topic, settings, expected) => {
    expect(settingOf(topic, settings)).toBe(expected)
  })

  test.each([
    [1, 'later', 'Chaque refus injustifié compte pour −5 points.'],
    [1, 'all', 'Chaque refus injustifié compte pour −5 points.'],
    [
      3,
      'later',
      'Les 2 premiers refus injustifiés ne coûtent rien ; chacun des suivants compte pour −5 points.',
    ],
    [3, 'all', 'À partir de 3 refus injustifiés, chacun compte pour −5 points, le premier compris.'],
  ] as const)('a penalty from refusal %i on, counted %s', (from, counted, expected) => {
    const criteria: ScoringGrid['criteria'] = [
      {
        code: 'P',
        label: 'P',
        points: -5,
        kind: 'per_unjustified_refusal',
        applies_from_refusal_number: from,
      },
    ]
    expect(settingOf('Refus injustifiés', { penalty: { counted } }, { criteria })).toBe(expected)
  })

  test('every line says what the publication leaves open, then what holds here', () => {
    for (const { silent, setting } of gridSentences(aGrid)) {
      expect(silent).toMatch(/^(si|de|au|ce|comment|à) .+\.$/)
      expect(setting).toMatch(/^[A-ZÀ-Ý0-9].+\.$/)
    }
  })

  test('a criterion without a threshold is told as such', () => {
    const settings: Settings = { definitions: [{ code: 'EMPLOI', meaning: null }] }
    const found = gridSentences({ ...aGrid, settings }).find(({ topic }) => topic.includes('Emploi'))
    expect(found?.silent).toBe('à partir de quand ce critère est rempli.')
  })

  test('a group names its criteria by their labels', () => {
    const settings: Settings = { cumulation: [{ about: 'Essai', codes: ['DALO', 'SUROCC'], keep: 'all' }] }
    const found = gridSentences({ ...aGrid, settings }).find(({ topic }) => topic.endsWith('Essai'))
    expect(plain(found?.silent ?? '')).toBe('si ces critères se cumulent : « DALO », « Suroccupation ».')
  })

  test('the grid of Châlons has a line for each ambiguity that its transcription lists', () => {
    const grid = lists.grids.find(({ id }) => id === 'chalons-agglo/2023-09')
    const topics = grid === undefined ? [] : gridSentences(grid).map(({ topic }) => plain(topic))
    expect(topics).toEqual([
      'Cumul',
      'Cumul : Sur-occupation',
      'Cumul : Premier quartile de ressources',
      'Cumul : Hébergement',
      'Cumul : Handicap',
      'Cumul : Lien avec le territoire',
      'Ancienneté',
      'Refus injustifiés',
      'Durée d’un refus',
      'Qualification d’un refus',
      'Plancher',
      'Égalité',
      'Mutations',
      'Justificatifs',
      "« Taux d'effort trop élevé »",
      '« Logement éloigné lieu de travail »',
      '« Personne âgée en difficultés financières dans un logement trop grand »',
      '« Ménage structurant (relevant du 4e quartile) »',
      '« Jeune de moins de 30 ans »',
      '« Personne dépourvue de logement et hébergée »',
      '« Ménages à reloger dans le cadre d’une opération publique (hors ANRU) »',
    ])
  })
})
