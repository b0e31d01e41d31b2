import { type CivilDate, completedYears } from '../calendar.ts'
import type { HouseholdPerson } from '../session/types.ts'

/** Everybody who lives or will live there but a child not born yet (contract section 4). */
export function bornPersons(persons: readonly HouseholdPerson[]): readonly HouseholdPerson[] {
  return persons.filter((person) => person.role !== 'expected')
}

/** Completed years on that day; somebody without a birth date, an expected child, is 0. */
export function ageOn(person: HouseholdPerson, on: CivilDate): number {
  return person.birthDate === undefined ? 0 : completedYears(person.birthDate, on)
}

/**
 * Consumption units in tenths (1,5 UC = 15): 10 for the first adult, 5 for every other person of 14 or more, 3 under
 * 14, nothing for an expected child. A household of persons under 14 only, which should not be, still has a first.
 */
export function consumptionUnitTenths(persons: readonly HouseholdPerson[], on: CivilDate): number {
  const ages = bornPersons(persons)
    .map((person) => ageOn(person, on))
    .sort((left, right) => right - left)
  return ages.reduce((tenths, age, index) => tenths + (index === 0 ? 10 : age >= 14 ? 5 : 3), 0)
}

/**
 * The household's category, 1 to 6, for the income ceilings (arrêté du 29 juillet 1987). One category more for a lone
 * parent, a young couple (ages adding up to 55 or less) or somebody disabled; it never adds twice.
 */
export function householdCategory(persons: readonly HouseholdPerson[], on: CivilDate): number {
  const born = bornPersons(persons)
  const isRaised = isLoneParent(born) || isYoungCouple(born, on) || born.some((person) => person.disabled)
  return Math.min(6, born.length + (isRaised ? 1 : 0))
}

function isLoneParent(born: readonly HouseholdPerson[]): boolean {
  const applicants = born.filter((person) => person.role === 'applicant')
  const dependants = born.filter((person) => person.role === 'child' || person.role === 'dependant')
  return (
    applicants.length === 1 && dependants.length >= 1 && applicants.length + dependants.length === born.length
  )
}

function isYoungCouple(born: readonly HouseholdPerson[], on: CivilDate): boolean {
  const roles = born.map((person) => person.role).sort()
  return (
    born.length === 2 &&
    roles[0] === 'applicant' &&
    roles[1] === 'co-applicant' &&
    born.reduce((sum, person) => sum + ageOn(person, on), 0) <= 55
  )
}
