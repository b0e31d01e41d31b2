import type { HouseholdPerson, PreparedSession } from '../types.ts'
import { everyCandidate, type Presented } from './presented.ts'
import { type ImportWarning, warn } from './warning.ts'

/** What is odd about one candidate's request and household. */
export function candidateWarnings({ file, grid }: PreparedSession): readonly ImportWarning[] {
  const presented = everyCandidate(file)
  const withoutGrid = grid === null ? criteriaWithoutGrid(presented) : []
  const firstItems = new Map<string, string>()
  return [
    ...withoutGrid,
    ...presented.flatMap((one) => [
      ...registration(one, file.session.date),
      ...sameHousehold(one, firstItems),
      ...incomeYear(one, Number(file.session.date.slice(0, 4)) - 2),
      ...births(one, file.session.date),
    ]),
  ]
}

function criteriaWithoutGrid(presented: readonly Presented[]): readonly ImportWarning[] {
  return presented.some(({ candidate }) => candidate.criteria.length > 0)
    ? [warn(['scoringGrid'], 'criteria-without-grid')]
    : []
}

function registration({ candidate, item, path }: Presented, sessionDate: string): readonly ImportWarning[] {
  const { letter, registrationNumber, registeredOn, renewedUntil } = candidate
  const about = (key: string, code: Parameters<typeof warn>[1]) =>
    warn([...path, key], code, { letter, item })
  const isOdd = registrationNumber !== '' && !/^[A-Z0-9]{18}$/.test(registrationNumber)
  return [
    ...(registrationNumber === '' ? [about('registrationNumber', 'missing-registration-number')] : []),
    ...(isOdd ? [about('registrationNumber', 'registration-format')] : []),
    ...(registeredOn > sessionDate ? [about('registeredOn', 'registered-after-session')] : []),
    ...(renewedUntil < sessionDate ? [about('renewedUntil', 'registration-expired')] : []),
  ]
}

function sameHousehold(
  { candidate: { letter, registrationNumber }, item, path }: Presented,
  firstItems: Map<string, string>,
): readonly ImportWarning[] {
  const first = firstItems.get(registrationNumber)
  if (registrationNumber === '') return []
  if (first === undefined) firstItems.set(registrationNumber, item)
  if (first === undefined) return []
  return [warn([...path, 'registrationNumber'], 'same-household-twice', { letter, item, first })]
}

/** The reference tax income is that of year N-2 (CCH R441-1). */
function incomeYear({ candidate: { income }, path }: Presented, expected: number): readonly ImportWarning[] {
  const { year } = income.referenceTaxIncome
  if (year === expected) return []
  return [warn([...path, 'income', 'referenceTaxIncome', 'year'], 'income-year', { year, expected })]
}

function births({ candidate, path }: Presented, sessionDate: string): readonly ImportWarning[] {
  const isUnborn = ({ birthDate }: HouseholdPerson) => birthDate !== undefined && birthDate > sessionDate
  return candidate.persons.flatMap((person, index) =>
    isUnborn(person) && person.role !== 'expected'
      ? [warn([...path, 'persons', index, 'birthDate'], 'born-after-session')]
      : [],
  )
}
