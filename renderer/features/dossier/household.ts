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

/** `3 pers. · 1,8 UC`: where space is short. */
export function householdSizeShort(persons: readonly HouseholdPerson[], consumptionUnits: number): string {
  const born = persons.filter(({ role }) => role !== 'expected').length
  const units = `${formatDecimal(consumptionUnits)}${noBreakSpace}UC`
  return `${born}${noBreakSpace}pers. ·${noBreakSpace}${units}`
}

/** `1 titulaire, 2 enfants, 1 naissance attendue`: who, without anybody's age. */
export function householdMakeUp(persons: readonly HouseholdPerson[]): string {
  return groupsOf(persons)
    .map(({ members, singular, plural }) => together(members.length, singular, plural))
    .join(', ')
}

/** `1 titulaire (44 ans), 2 enfants (16 et 5 ans), 1 naissance attendue`. Never says anything of health. */
export function householdSentence(persons: readonly HouseholdPerson[], on: CivilDate): string {
  return groupsOf(persons)
    .map(({ members, singular, plural }) => {
      const ages = agesOf(members, on)
      return `${together(members.length, singular, plural)}${ages === '' ? '' : ` (${ages})`}`
    })
    .join(', ')
}

/** `2 enfants`, never broken between the number and its noun. */
function together(count: number, singular: string, plural: string): string {
  return counted(count, singular, plural).replace(' ', noBreakSpace)
}

interface HouseholdGroup {
  readonly members: readonly HouseholdPerson[]
  readonly singular: string
  readonly plural: string
}

function groupsOf(persons: readonly HouseholdPerson[]): readonly HouseholdGroup[] {
  const group = (roles: readonly Role[], singular: string, plural: string): HouseholdGroup => ({
    members: persons.filter(({ role }) => roles.includes(role)),
    singular,
    plural,
  })
  return [
    group(['applicant', 'co-applicant'], 'titulaire', 'titulaires'),
    group(['child'], 'enfant', 'enfants'),
    group(['dependant'], 'personne à charge', 'personnes à charge'),
    group(['other'], 'autre occupant', 'autres occupants'),
    group(['expected'], 'naissance attendue', 'naissances attendues'),
  ].filter(({ members }) => members.length > 0)
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
