import { addDays, type CivilDate } from './calendar.ts'
import type { Check } from './checks.ts'
import { affordabilityOf } from './eligibility/affordability.ts'
import { eligibilityOf } from './eligibility/ceilings.ts'
import { fitOf } from './eligibility/fit.ts'
import { compareFractions, fraction, fractionOfDecimal } from './fraction.ts'
import { householdName } from './naming.ts'
import { type Presentations, presentationsIn } from './presentations.ts'
import type { CandidateState, SessionState, VacancyItem } from './state.ts'
import { firstElsewhereInSitting } from './year/elsewhere.ts'

/** What the regularity guard finds of one candidate on the offered dwelling (contract sections 4 and 5.32). */
export function candidateChecks(
  state: SessionState,
  item: VacancyItem,
  candidate: CandidateState,
  presentations: Presentations = presentationsIn(state),
): readonly Check[] {
  return [
    ...registration(state, candidate),
    ...renewal(state, item, candidate),
    ...twice(presentations, item, candidate),
    ...firstElsewhereInSitting(state, item, candidate, presentations),
    ...income(state, item, candidate),
    ...documents(state, candidate),
    ...alerts(state, item, candidate),
    ...occupancyFit(item, candidate),
    ...protection(candidate),
  ]
}

/** CCH L441-2-1 (no examination without a number), R441-2-7 (valid one year). */
function registration(state: SessionState, { file }: CandidateState): readonly Check[] {
  const about = { candidate: file.id }
  const found: Check[] = []
  if (file.registrationNumber === '') {
    const message = `La demande de ${householdName(file)} n’a pas de numéro unique : elle ne peut pas être examinée.`
    found.push({ code: 'missing-registration-number', level: 'error', message, ...about })
  } else if (!/^[A-Z0-9]{18}$/.test(file.registrationNumber)) {
    const message = `Le numéro unique de ${householdName(file)} n’a pas la forme attendue (18 lettres et chiffres).`
    found.push({ code: 'registration-format', level: 'warning', message, ...about })
  }
  if (file.renewedUntil < state.session.date) {
    const message = `La demande de ${householdName(file)} n’est plus valable : elle doit être renouvelée.`
    found.push({ code: 'registration-expired', level: 'error', message, ...about })
  }
  return found
}

/**
 * A request lives one year (CCH R441-2-7): one that ends before the dwelling is free, or before the policy's horizon, is
 * to be renewed before the lease. One already over is another finding.
 */
function renewal(state: SessionState, item: VacancyItem, { file }: CandidateState): readonly Check[] {
  const { date } = state.session
  const horizon = addDays(date, state.policy.renewal.horizonDays)
  const { availableOn = horizon } = item.vacancy.dwelling
  const neededUntil = availableOn > horizon ? availableOn : horizon
  if (file.renewedUntil < date || file.renewedUntil >= neededUntil) return []
  const message = `La demande de ${householdName(file)} est à renouveler avant la signature du bail : elle est valable jusqu’au ${shortDate(file.renewedUntil)}.`
  return [{ code: 'renewal-before-lease', level: 'info', message, candidate: file.id }]
}

/** 2026-12-31 reads 31/12/2026. */
function shortDate(date: CivilDate): string {
  return date.split('-').reverse().join('/')
}

function twice(presentations: Presentations, item: VacancyItem, { file }: CandidateState): readonly Check[] {
  const other = presentations.get(file.registrationNumber)?.find((dwelling) => dwelling !== item.id)
  if (other === undefined || file.registrationNumber === '') return []
  const message = `La demande de ${householdName(file)} est aussi présentée pour le logement ${other} de cette séance.`
  return [{ code: 'same-household-twice', level: 'warning', message, candidate: file.id }]
}

function income(state: SessionState, item: VacancyItem, { file }: CandidateState): readonly Check[] {
  const { withinCeiling } = eligibilityOf(state.ceilings, item.vacancy.dwelling, file, state.session.date)
  if (withinCeiling !== false) return []
  const message = `Les ressources de ${householdName(file)} dépassent le plafond du logement.`
  return [{ code: 'over-ceiling', level: 'warning', message, candidate: file.id }]
}

function documents(state: SessionState, { file }: CandidateState): readonly Check[] {
  const missing = file.missingDocuments ?? []
  if (missing.length === 0) return []
  const labels = missing.map((code) => state.documents.find((one) => one.code === code)?.label ?? code)
  const message = `Pièces manquantes au dossier de ${householdName(file)} : ${labels.join(' ; ')}.`
  return [{ code: 'missing-documents', level: 'warning', message, candidate: file.id }]
}

/** Alerts, never decisions; on exact values, and absent without a rate (contract 5.32). */
function alerts(state: SessionState, item: VacancyItem, { file }: CandidateState): readonly Check[] {
  const { effortRate, dailyRemainder } = affordabilityOf(item.vacancy.dwelling, file, state.session.date)
  if (effortRate === null) return []
  const { effortRateAlert, dailyRemainderAlert } = state.commission.rules
  const found: Check[] = []
  if (compareFractions(effortRate, fractionOfDecimal(effortRateAlert)) > 0) {
    const message = `Le taux d’effort de ${householdName(file)} dépasse le seuil d’alerte de la commission.`
    found.push({ code: 'effort-rate-high', level: 'info', message, candidate: file.id })
  }
  const alert = fractionOfDecimal(dailyRemainderAlert)
  const alertInCents = fraction(alert.numerator * 100, alert.denominator)
  if (dailyRemainder !== null && compareFractions(dailyRemainder, alertInCents) < 0) {
    const message = `Le reste à vivre de ${householdName(file)} est inférieur au seuil d’alerte de la commission.`
    found.push({ code: 'remainder-low', level: 'info', message, candidate: file.id })
  }
  return found
}

function occupancyFit(item: VacancyItem, { file }: CandidateState): readonly Check[] {
  const { overOccupied, underOccupied, minimumArea } = fitOf(item.vacancy.dwelling, file.persons)
  const found: Check[] = []
  if (overOccupied) {
    const message = `Logement trop petit pour ${householdName(file)} : ${minimumArea} m² au moins.`
    found.push({ code: 'over-occupied', level: 'info', message, candidate: file.id })
  }
  if (underOccupied) {
    const message = `Logement grand pour ${householdName(file)} : plus d’une pièce au-delà du nombre de personnes.`
    found.push({ code: 'under-occupied', level: 'info', message, candidate: file.id })
  }
  return found
}

function protection({ file }: CandidateState): readonly Check[] {
  if (file.protected !== true) return []
  const message = `Ménage protégé : l’adresse de ${householdName(file)} n’apparaît que sur le poste du secrétariat.`
  return [{ code: 'protected-household', level: 'info', message, candidate: file.id }]
}
