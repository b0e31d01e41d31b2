import { describe, expect, test } from 'vitest'
import { dwellingFacts, dwellingSummary, floorText } from '../../../../renderer/features/dossier/dwelling.ts'
import { dwellingOf, vacancyOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { preparedSitting } from '../../../support/played-sitting.ts'

const shown = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a floor', () => {
  test.each([
    [{}, ''],
    [{ floor: 0, lift: false }, 'rez-de-chaussée'],
    [{ floor: 1 }, '1er étage'],
    [{ floor: 2, lift: false }, '2e étage sans ascenseur'],
    [{ floor: 4, lift: true }, '4e étage avec ascenseur'],
    [{ floor: -1 }, 'sous-sol'],
  ])('%j reads %j', (dwelling, expected) => {
    expect(shown(floorText(dwelling))).toBe(expected)
  })
})

describe('a dwelling', () => {
  const item = vacancyOf(preparedSitting(), 'L2')
  if (item === undefined) throw new Error('the example has L2')

  test('in one line', () => {
    expect(shown(dwellingSummary(dwellingOf(item)))).toBe(
      'T2 · 47,5 m² · rez-de-chaussée · PLAI · accessible',
    )
  })

  test('in its sheet, without what the file does not say or what costs nothing', () => {
    const facts = dwellingFacts(dwellingOf(item), item.vacancy.reservation).map(
      ({ label, value }) => `${label} : ${shown(value)}`,
    )
    expect(facts).toContain('Loyer : 231,06 €')
    expect(facts).toContain('Réservation : contingent préfectoral')
    expect(facts.join()).not.toContain('Annexes')
  })
})
