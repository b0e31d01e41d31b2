import { describe, expect, test } from 'vitest'
import {
  ageOn,
  bornPersons,
  consumptionUnitTenths,
  householdCategory,
} from '../../../../shared/domain/eligibility/household.ts'
import type { HouseholdPerson } from '../../../../shared/domain/session/types.ts'

const day = '2026-11-26'

/** Somebody of that age on the day, `aged('child', 3)`. */
function aged(
  role: HouseholdPerson['role'],
  years: number,
  rest: Partial<HouseholdPerson> = {},
): HouseholdPerson {
  return { role, birthDate: `${2026 - years}-01-01`, ...rest }
}

const one = (years = 40) => aged('applicant', years)
const partner = (years = 40) => aged('co-applicant', years)
const child = (years = 8) => aged('child', years)
const dependant = () => aged('dependant', 70)
const other = () => aged('other', 50)
const expected: HouseholdPerson = { role: 'expected' }
const disabled = (person: HouseholdPerson): HouseholdPerson => ({ ...person, disabled: true })

describe('the category of a household (eligibility-and-scoring 9.2)', () => {
  const rows: readonly (readonly [string, readonly HouseholdPerson[], number])[] = [
    ['1: one person alone', [one()], 1],
    ['2: one person alone with a handicap', [disabled(one())], 2],
    ['2: two persons, not a young couple', [one(), partner()], 2],
    ['2: two persons of whom one is no partner', [one(20), other()], 2],
    ['3: a young couple, ages adding up to 55', [one(27), partner(28)], 3],
    ['2: a couple whose ages add up to 56', [one(28), partner(28)], 2],
    ['3: three persons', [one(), partner(), child()], 3],
    ['3: a lone parent with one child, the trap', [one(), child()], 3],
    ['3: one person with one dependant', [one(), dependant()], 3],
    ['3: two persons, one with a handicap', [one(), disabled(partner())], 3],
    ['4: four persons', [one(), partner(), child(), child()], 4],
    ['4: one person with two dependants', [one(), child(), child()], 4],
    ['4: three persons, one with a handicap', [one(), partner(), disabled(child())], 4],
    ['5: five persons', [one(), partner(), child(), child(), child()], 5],
    ['5: one person with three dependants', [one(), child(), child(), dependant()], 5],
    ['5: four persons, one with a handicap', [one(), partner(), child(), disabled(child())], 5],
    ['6: six persons', [one(), partner(), child(), child(), child(), child()], 6],
    ['6: one person with four dependants', [one(), child(), child(), child(), child()], 6],
    ['6: five persons, one with a handicap', [one(), partner(), child(), child(), disabled(child())], 6],
    [
      '6 at most: eight persons, one with a handicap',
      [disabled(one()), partner(), ...Array(6).fill(child())],
      6,
    ],
    ['never twice: a lone parent and a handicap', [one(), disabled(child())], 3],
    ['never twice: two with a handicap', [disabled(one()), disabled(partner())], 3],
    ['never twice: a young couple with a handicap', [disabled(one(20)), partner(20)], 3],
    ['a lone parent with somebody else is no lone parent', [one(), child(), other()], 3],
    ['a partner written first makes a young couple all the same', [partner(27), one(28)], 3],
    ['two young people who are no couple are none', [one(20), child(20)], 3],
    ['two co-applicants without an applicant are no couple', [partner(20), partner(20)], 2],
    ['two applicants are no couple', [one(20), one(20)], 2],
    ['two applicants with a child are no lone parent', [one(), one(), child()], 3],
    ['a couple with a child is no young couple', [one(20), partner(20), child()], 3],
    ['a couple with a dependant is no young couple', [one(20), partner(20), aged('dependant', 10)], 3],
    ['shared custody counts whole (5.4)', [one(), aged('child', 8, { sharedCustody: true })], 3],
    ['an expected child changes nothing (5.4): one person', [one(), expected], 1],
    ['an expected child changes nothing (5.4): a young couple', [one(20), partner(20), expected], 3],
    ['an expected child changes nothing (5.4): a lone parent', [one(), child(), expected], 3],
  ]
  test.each(rows)('%s', (_name, persons, category) => expect(householdCategory(persons, day)).toBe(category))

  test('ages of a young couple are completed years on the day', () => {
    const couple: readonly HouseholdPerson[] = [
      { role: 'applicant', birthDate: '1998-11-27' },
      { role: 'co-applicant', birthDate: '1998-11-26' },
    ]
    expect(householdCategory(couple, '2026-11-26')).toBe(3)
    expect(householdCategory(couple, '2026-11-27')).toBe(2)
  })
})

describe('consumption units, in tenths (contract section 4)', () => {
  const fourteen: HouseholdPerson = { role: 'child', birthDate: '2012-11-26' }
  const rows: readonly (readonly [string, readonly HouseholdPerson[], number])[] = [
    ['one adult', [one()], 10],
    ['two adults', [one(), partner()], 15],
    ['a parent and a child under 14', [one(), child(8)], 13],
    ['a parent and a child of 14 on that very day', [one(), fourteen], 15],
    ['a parent and a child of 14 on the morrow', [one(), { ...fourteen, birthDate: '2012-11-27' }], 13],
    ['a couple, a child of 15 and one of 3', [one(), partner(), child(15), child(3)], 23],
    ['an expected child counts nothing', [one(), expected], 10],
    ['three adults', [one(), other(), dependant()], 20],
    ['a minor alone is the first', [child(12)], 10],
    ['the first is not always the first written', [child(8), one()], 13],
    ['nobody', [], 0],
    ['nobody born', [expected], 0],
  ]
  test.each(rows)('%s', (_name, persons, tenths) => expect(consumptionUnitTenths(persons, day)).toBe(tenths))
})

test('an expected child is not born, and has no age', () => {
  expect(bornPersons([one(), expected])).toEqual([one()])
  expect(ageOn(expected, day)).toBe(0)
})
