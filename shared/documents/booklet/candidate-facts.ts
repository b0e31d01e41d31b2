import type { CandidateFigures } from '../../domain/candidate-figures.ts'
import { ageOn } from '../../domain/eligibility/household.ts'
import type { CandidateState, Item, SessionState } from '../../domain/state.ts'
import { elapsed, shortDate } from '../dates.ts'
import { documentLabel } from '../decision-text.ts'
import { enumerated, uncapitalised } from '../grammar.ts'
import { incomeLabel, personLabels, proposedByLabel } from '../labels.ts'
import { area, decimal, euros, points, rate, wholeEuros } from '../numbers.ts'
import { noBreakSpace } from '../typography.ts'

/** One candidate with what is computed of it on the offered dwelling. */
export interface Compared {
  readonly state: SessionState
  readonly item: Item
  readonly candidate: CandidateState
  readonly figures: CandidateFigures
}

/** `3 personnes, 1,8 UC`. */
export function householdSize({ candidate, figures }: Compared): string {
  const count = candidate.file.persons.length
  const units = `${decimal(figures.affordability.consumptionUnits)}${noBreakSpace}UC`
  return `${count}${noBreakSpace}${count < 2 ? 'personne' : 'personnes'}, ${units}`
}

/** Who lives there with their ages. Neither health nor origin is told. */
export function composition({ state, candidate }: Compared): string {
  return candidate.file.persons
    .map((person, index) => {
      const label = index === 0 ? personLabels[person.role] : uncapitalised(personLabels[person.role])
      if (person.birthDate === undefined) return label
      const age = ageOn(person, state.session.date)
      const shared = person.sharedCustody === true ? ', garde alternée' : ''
      return `${label} (${age}${noBreakSpace}${age < 2 ? 'an' : 'ans'}${shared})`
    })
    .join(', ')
}

/** `7 019 € pour un plafond de 25 093 €`; what exceeds is said in words. */
export function incomeAgainstCeiling({ figures }: Compared): string {
  const { income, ceiling, basis, withinCeiling, gap } = figures.eligibility
  const of = `${wholeEuros(Math.round(income * 100))} (année ${basis})`
  if (ceiling === null || gap === null) return `${of}, sans plafond connu`
  const against = `${of} pour un plafond de ${wholeEuros(ceiling * 100)}`
  return withinCeiling === false ? `${against} : dépassement de ${rate(gap)}` : against
}

export function effort({ figures }: Compared): string {
  const { effortRate } = figures.affordability
  return effortRate === null ? 'sans ressources' : rate(effortRate)
}

/** `11,01 € par jour et par UC`. */
export function remainder({ figures }: Compared): string {
  const { dailyRemainderPerUnit } = figures.affordability
  if (dailyRemainderPerUnit === null) return 'sans objet'
  return `${euros(Math.round(dailyRemainderPerUnit * 100))} par jour et par UC`
}

export function seniority({ state, candidate }: Compared): string {
  const { registeredOn } = candidate.file
  return `${elapsed(registeredOn, state.session.date)} (${shortDate(registeredOn)})`
}

/** Priorities in general words: the category itself may tell of health or violence, so it is not printed. */
export function priority({ candidate }: Compared): string {
  const { priority: known, transfer } = candidate.file
  return enumerated([
    ...(known?.dalo === true ? ['droit au logement opposable'] : []),
    ...(known?.daloDesignatedByPrefect === true ? ['désigné par le préfet'] : []),
    ...(known?.categories.some((one) => one.toLowerCase() !== 'dalo')
      ? ['public prioritaire (CCH, art. L. 441-1)']
      : []),
    ...(known?.publicAgent === true ? ['agent public'] : []),
    ...(transfer === true ? ['mutation'] : []),
  ])
}

export function adequacy({ candidate, figures }: Compared): string {
  const { overOccupied, underOccupied, minimumArea } = figures.fit
  if (overOccupied)
    return `trop petit : ${area(minimumArea)} au moins pour ${candidate.file.persons.length} personnes`
  return underOccupied ? 'sous-occupation : plus d’une pièce en trop' : 'adapté'
}

export function score({ figures }: Compared): string {
  return figures.score === null ? '' : points(figures.score.total)
}

export function missingDocuments({ state, candidate }: Compared): string {
  return (candidate.file.missingDocuments ?? []).map((code) => documentLabel(state, code)).join(' ; ')
}

export function refusals({ candidate }: Compared): string {
  return (candidate.file.refusals ?? [])
    .map(({ on, justified }) => `${shortDate(on)} (${justified ? 'justifié' : 'non justifié'})`)
    .join(', ')
}

export function monthlyIncome({ candidate, figures }: Compared): string {
  const total = euros(Math.round(figures.affordability.monthlyIncome * 100))
  const parts = candidate.file.income.monthly.map(
    ({ kind, amount }) => `${incomeLabel(kind)} ${euros(amount)}`,
  )
  return parts.length < 2 ? (parts[0] ?? total) : `${total} (${parts.join(', ')})`
}

export function housingBenefit({ candidate }: Compared): string {
  const { housingBenefit: benefit = 0 } = candidate.file
  return benefit === 0 ? '' : euros(benefit)
}

export function proposedBy({ candidate }: Compared): string {
  return candidate.file.proposedBy === undefined ? '' : proposedByLabel(candidate.file.proposedBy)
}
