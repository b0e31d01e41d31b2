import { describe, expect, it } from 'vitest'
import { candidateSheet } from '../../../../renderer/features/dossier/candidate-sheet.ts'
import { comparedCandidates } from '../../../../renderer/features/dossier/compared-candidate.ts'
import type { Telling } from '../../../../shared/domain/score/order-sentences.ts'
import { itemOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { asHeldBy, commandBy, play, preparedSitting } from '../../../support/played-sitting.ts'

function sheetOf(
  itemId: string,
  candidateId: string,
  state = preparedSitting(),
  telling: Telling = 'labels',
) {
  const item = itemOf(state, itemId)
  const compared = item === undefined ? [] : comparedCandidates(state, item)
  const one = compared.find(({ candidate }) => candidate.file.id === candidateId)
  if (one === undefined) throw new Error(`no ${candidateId}`)
  return candidateSheet(one, telling).flatMap(({ title, facts }) =>
    facts.map(({ label, value }) => `${title} / ${label} : ${value}`.replaceAll('\u00a0', ' ')),
  )
}

describe('a candidate’s sheet', () => {
  it('gives the rate and the remainder with and without the housing benefit', () => {
    const lines = sheetOf('L2', 'L2-A')
    expect(lines).toContain('Ce logement pour ce ménage / Taux d’effort : 16,0 % (43,8 % sans aide)')
    expect(lines).toContain(
      'Ce logement pour ce ménage / Reste à vivre : 11,01 €/j/UC (7,37 €/j/UC sans aide)',
    )
  })

  it('names the missing papers in words', () => {
    const missing = sheetOf('L1', 'L1-D').find((line) => line.includes('Pièces manquantes'))
    expect(missing).toMatch(/Avis d.imposition/)
    expect(missing).not.toContain('avis-imposition-n2')
  })

  it('masks where a protected household lives, whoever holds the file', () => {
    for (const state of [preparedSitting(), asHeldBy(preparedSitting(), 's1')]) {
      const lines = sheetOf('L2', 'L2-C', state)
      expect(lines).toContain('Situation / Adresse : masqué')
      expect(lines).toContain('Situation / Logement actuel : masqué')
      expect(lines.join()).not.toContain('locataire parc privé')
    }
  })

  it('breaks a score down, and has no such part without a grid', () => {
    const scored = sheetOf('L1', 'L1-A', preparedSitting('chalons'))
    expect(scored.some((line) => line.startsWith('Cotation / Total'))).toBe(true)
    expect(sheetOf('L1', 'L1-A').some((line) => line.startsWith('Cotation'))).toBe(false)
  })

  it('tells a score by criterion on the lead’s console, by category where members read', () => {
    const chalons = preparedSitting('chalons')
    const labels = sheetOf('L1', 'L1-A', chalons).join('\n')
    const categories = sheetOf('L1', 'L1-A', chalons, 'categories').join('\n')
    expect(labels).toContain('Cotation / Viol ou agression sexuelle au domicile ou aux abords : 20 points')
    expect(labels).toContain('Cotation / Ordre affiché : A est avant C')
    expect(categories).toContain('Cotation / Situation personnelle : 35 points')
    expect(categories).toContain('Cotation / Total : 50 points')
    expect(categories).toContain('Cotation / Ordre affiché : A est avant C')
    expect(categories).not.toMatch(/viol/i)
  })

  it('says the day of its score once the agenda is sent', () => {
    const chalons = preparedSitting('chalons')
    const sent = play(chalons, [commandBy('secretary', { type: 'SendAgenda', on: '2026-11-01' })])
    expect(sheetOf('L1', 'L1-A', sent)).toContain('Cotation / Arrêtée au : 1er novembre 2026')
    expect(sheetOf('L1', 'L1-A', chalons).join()).not.toContain('Arrêtée au')
  })
})
