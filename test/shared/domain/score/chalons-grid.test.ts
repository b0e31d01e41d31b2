import { describe, expect, test } from 'vitest'
import { readingOf } from '../../../../shared/domain/score/grid-reading.ts'
import { scoreOf } from '../../../../shared/domain/score/score.ts'
import { lists } from '../../../support/example-session.ts'

const day = '2026-11-26'
const request = { registeredOn: day, criteria: [] as readonly string[] }

/** The leaflet of Châlons Agglo, September 2023, line by line. */
const published = [
  ['DALO', 30],
  ['VIOLENCES', 20],
  ['AGRESSION_SEXUELLE', 20],
  ['SORTIE_PROSTITUTION', 20],
  ['TRAITE_PROXENETISME', 20],
  ['HANDICAP', 15],
  ['SORTIE_ACT', 15],
  ['PDALHPD', 15],
  ['HABITE_EPCI', 10],
  ['DIVORCE_SEPARATION', 10],
  ['NAISSANCE_LOGEMENT_PETIT', 10],
  ['PERSONNE_AGEE_LOGEMENT_GRAND', 10],
  ['TAUX_EFFORT', 10],
  ['DIFFICULTES_Q1', 5],
  ['JEUNE_MOINS_30', 5],
  ['MENAGE_STRUCTURANT_Q4', 5],
  ['REPRISE_ACTIVITE_CLD', 10],
  ['TRAVAILLE_EPCI', 10],
  ['TRAVAILLEURS_PAUVRES_Q1', 10],
  ['ETUDIANT_APPRENTI', 10],
  ['AGENT_PUBLIC', 10],
  ['CDD_INTERIM', 5],
  ['LOGEMENT_ELOIGNE_TRAVAIL', 5],
  ['CHANGEMENT_LIEU_TRAVAIL', 5],
  ['RELOGEMENT_OPERATION_PUBLIQUE', 25],
  ['DEPOURVU_LOGEMENT', 15],
  ['MENACE_EXPULSION', 15],
  ['LOGEMENT_INADAPTE_HANDICAP', 15],
  ['HEBERGE_TRANSITION', 15],
  ['HABITAT_INDIGNE', 15],
  ['NON_DECENT_MINEUR', 15],
  ['SUROCCUPATION_MINEUR', 10],
  ['REPRISE_VENTE', 10],
  ['HEBERGE_TIERS', 5],
  ['SUROCCUPATION_SURFACE', 5],
  ['SUROCCUPATION_PIECES', 5],
] as const

function chalons() {
  const grid = lists.grids.find(({ id }) => id === 'chalons-agglo/2023-09')
  if (grid === undefined) throw new Error('the grid of Châlons is delivered')
  return grid
}

describe('the grid of Châlons Agglo (barème of September 2023)', () => {
  test.each(published)('%s brings %i points', (code, points) => {
    expect(scoreOf(chalons(), { ...request, criteria: [code] }, day)).toMatchObject({
      total: points,
      lines: [{ code, points }],
    })
  })

  test('holds those 36 criteria and no other, in the order of the leaflet', () => {
    const fixed = chalons().criteria.filter(({ kind }) => kind === 'fixed')
    expect(fixed.map(({ code }) => code)).toEqual(published.map(([code]) => code))
  })

  test('all 36 add up: its settings keep every group whole', () => {
    const criteria = published.map(([code]) => code)
    expect(scoreOf(chalons(), { ...request, criteria }, day).total).toBe(435)
  })

  test('a point for each completed year, and five less for each unjustified refusal from the second', () => {
    const refusals = ['2024-01-01', '2025-01-01', '2026-01-01'].map((on) => ({ on, justified: false }))
    const { lines } = scoreOf(chalons(), { registeredOn: '2020-11-27', criteria: [], refusals }, day)
    expect(lines.map(({ code, points }) => [code, points])).toEqual([
      ['ANCIENNETE', 5],
      ['PENALITE_REFUS', -10],
    ])
  })

  test('its settings are the default readings, spelt out', () => {
    const { groups: _, definitions: __, ...reading } = readingOf(chalons())
    const { settings: ___, ...silent } = chalons()
    expect(readingOf(silent)).toEqual({ ...reading, groups: [], definitions: [] })
    expect(readingOf(chalons()).groups.every(({ keep }) => keep === 'all')).toBe(true)
  })

  test('is dated, and set by its EPCI', () => {
    expect(chalons()).toMatchObject({ appliesFrom: '2023-09-01', epci: '200066876' })
  })
})
