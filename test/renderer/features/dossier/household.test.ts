import { describe, expect, test } from 'vitest'
import {
  householdMakeUp,
  householdSentence,
  householdSize,
} from '../../../../renderer/features/dossier/household.ts'
import type { HouseholdPerson } from '../../../../shared/domain/session/types.ts'

const on = '2026-11-26'
const adult: HouseholdPerson = { role: 'applicant', birthDate: '1982-04-20' }
const partner: HouseholdPerson = { role: 'co-applicant', birthDate: '1989-09-07' }
const child: HouseholdPerson = { role: 'child', birthDate: '2010-05-10' }
const baby: HouseholdPerson = { role: 'child', birthDate: '2026-01-10' }
const expected: HouseholdPerson = { role: 'expected' }
const parent: HouseholdPerson = { role: 'dependant', birthDate: '1950-01-01', disabled: true }

const shown = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a household in a sentence', () => {
  test.each([
    ['alone', [adult], '1 titulaire (44 ans)'],
    ['two who signed', [adult, partner], '2 titulaires (44 et 37 ans)'],
    ['eldest first', [adult, baby, child], '1 titulaire (44 ans), 2 enfants (16 et 0 ans)'],
    ['a baby', [adult, baby], '1 titulaire (44 ans), 1 enfant (0 an)'],
    ['a child to be born has no age', [adult, expected], '1 titulaire (44 ans), 1 naissance attendue'],
    ['health is never said', [adult, parent], '1 titulaire (44 ans), 1 personne à charge (76 ans)'],
  ])('%s', (_, persons, sentence) => {
    expect(shown(householdSentence(persons, on))).toBe(sentence)
  })

  test.each([
    [[adult, expected], 1, '1 personne · 1 UC'],
    [[adult, child, baby], 1.8, '3 personnes · 1,8 UC'],
  ])('counts those born (%#)', (persons, units, size) => {
    expect(shown(householdSize(persons, units))).toBe(size)
  })

  test('for the wall, tells who without ages', () => {
    expect(shown(householdMakeUp([adult, child, baby, expected]))).toBe(
      '1 titulaire, 2 enfants, 1 naissance attendue',
    )
  })
})
