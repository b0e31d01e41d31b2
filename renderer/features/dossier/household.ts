import { type CivilDate, completedYears } from '../../../shared/domain/calendar.ts'
import { counted } from '../../../shared/domain/naming.ts'
import type { HouseholdPerson } from '../../../shared/domain/session/types.ts'
import { formatDecimal, formatList, noBreakSpace } from './format.ts'

type Role = HouseholdPerson['role']

/** `3 personnes · 1,8 UC`. Children still to be born are said beside, and never counted (contract section 4). */
export function householdSize(persons: readonly HouseholdPerson[], consumptionUnits: number): string {
  const born = persons.filter(({ role }) => role !== 'expected').length
  return `${counted(born, 'personne', 'personnes')} · ${formatDecimal(consumptionUnits)}${noBreakSpace}UC`
}

/** `1 titulaire (44 ans), 2 enfants (16 et 5 ans), 1 naissance attendue`. Never says anything of health. */
export function householdSentence(persons: readonly HouseholdPerson[], on: CivilDate): string {
  return [
    group(persons, ['applicant', 'co-applicant'], on, 'titulaire', 'titulaires'),
    group(persons, ['child'], on, 'enfant', 'enfants'),
    group(persons, ['dependant'], on, 'personne à charge', 'personnes à charge'),
    group(persons, ['other'], on, 'autre occupant', 'autres occupants'),
    group(persons, ['expected'], on, 'naissance attendue', 'naissances attendues'),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function group(
  persons: readonly HouseholdPerson[],
  roles: readonly Role[],
  on: CivilDate,
  singular: string,
  plural: string,
): string {
  const members = persons.filter(({ role }) => roles.includes(role))
  if (members.length === 0) return ''
  const ages = agesOf(members, on)
  return `${counted(members.length, singular, plural)}${ages === '' ? '' : ` (${ages})`}`
}

/** `16 et 5 ans`, eldest first. */
function agesOf(persons: readonly HouseholdPerson[], on: CivilDate): string {
  const ages = persons
    .flatMap(({ birthDate }) => (birthDate === undefined ? [] : [completedYears(birthDate, on)]))
    .sort((left, right) => right - left)
  if (ages.length === 0) return ''
  const unit = (ages[0] ?? 0) < 2 ? 'an' : 'ans'
  return `${formatList(ages.map(String))}${noBreakSpace}${unit}`
}

/** `43 ans`, or nothing for a child still to be born. */
export function ageText({ birthDate }: HouseholdPerson, on: CivilDate): string {
  if (birthDate === undefined) return ''
  const age = completedYears(birthDate, on)
  return `${age}${noBreakSpace}${age < 2 ? 'an' : 'ans'}`
}
