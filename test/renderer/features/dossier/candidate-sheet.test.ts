import { describe, expect, it } from 'vitest'
import { candidateSheet } from '../../../../renderer/features/dossier/candidate-sheet.ts'
import { comparedCandidates } from '../../../../renderer/features/dossier/compared-candidate.ts'
import { itemOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { asHeldBy, preparedSitting } from '../../../support/played-sitting.ts'

function sheetOf(itemId: string, candidateId: string, state = preparedSitting()) {
  const item = itemOf(state, itemId)
  const compared = item === undefined ? [] : comparedCandidates(state, item)
  const one = compared.find(({ candidate }) => candidate.file.id === candidateId)
  if (one === undefined) throw new Error(`no ${candidateId}`)
  return candidateSheet(one).flatMap(({ title, facts }) =>
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
})
