import { describe, expect, test } from 'vitest'
import { yearEffect } from '../../../../renderer/features/year/year-effect.ts'
import type { Decision } from '../../../../shared/domain/decision/types.ts'
import { policy } from '../../../../shared/domain/session/policy/policy.ts'
import { anEntry, anEpci } from '../../../support/register-builders.ts'
import { adopted, open, vacancyIn } from '../../../support/sitting-acts.ts'
import { aDwelling, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const set = policy.parse({ firstQuartile: [{ epci: anEpci, year: 2026, annualThresholdPerUnit: 30_000 }] })
const vacancies = ['L1', 'L2'].map((id, index) =>
  aVacancy(id, { order: index + 1, dwelling: aDwelling({ epci: anEpci }) }),
)
const state = open(aSession({ vacancies, policy: set }), 'p', 'a', 'm')
const year = [
  anEntry(),
  anEntry({ dwelling: { epci: '200072999' } }),
  anEntry({ leaseSignedOn: null }),
  anEntry({ reservation: { holder: 'action-logement', id: 'als', label: 'Action Logement' } }),
]
const first: readonly Decision[] = [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }]

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the effect of a draft on the year', () => {
  test('shows what it moves, and by which threshold', () => {
    const { lines, notes, hasProposal } = yearEffect(year, state, vacancyIn(state, 'L1'), first)
    expect(hasProposal).toBe(true)
    expect(lines.map(({ label, before, after }) => plain(`${label}: ${before} → ${after}`))).toEqual([
      'Premier quartile hors quartiers prioritaires: 0 sur 2 (0,0 %) → 1 sur 3 (33,3 %)',
      'DALO et publics prioritaires, logements non réservés: 0 sur 2 (0,0 %) → 0 sur 3 (0,0 %)',
      'Flux, contingent préfectoral: 0 sur 3 (0,0 %) → 0 sur 4 (0,0 %)',
      'Flux, agents de l’État: 0 sur 3 (0,0 %) → 0 sur 4 (0,0 %)',
    ])
    expect(notes.map(plain)).toEqual([
      'Le ménage du premier rang est sous 30 000,00 € par an et par unité de consommation (seuil 2026 du premier quartile).',
      '1 attribution attend encore son bail : elle ne compte pas encore.',
    ])
  })

  test('while it names nobody, shows where the year stands, this territory first', () => {
    const { lines, hasProposal } = yearEffect([...year].reverse(), state, vacancyIn(state, 'L1'), [])
    expect(hasProposal).toBe(false)
    expect(lines.every(({ after }) => after === null)).toBe(true)
    expect(lines[0]?.label).toBe('Premier quartile hors quartiers prioritaires')
    expect(lines.at(-1)?.label).toBe('Autres quartiles en quartier prioritaire, EPCI 200072999')
  })

  test('counts what this sitting has decided among what waits for its lease', () => {
    const decided = adopted(state, 'L2')
    const { notes } = yearEffect([], decided, vacancyIn(decided, 'L1'), first)
    expect(notes[1]).toContain('1 attribution attend')
  })
})
