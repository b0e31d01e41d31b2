import type { CivilDate } from '../calendar.ts'
import type { Check } from '../checks.ts'
import { householdName } from '../naming.ts'
import { type Presentations, presentationsIn } from '../presentations.ts'
import type { CandidateState, SessionState, VacancyItem } from '../state.ts'
import { examinedCandidates, vacancyOf } from '../vacancy/selectors.ts'
import { isUnanswered } from './attributions.ts'
import type { RegisterEntry } from './types.ts'

/**
 * A candidate who comes first for another dwelling of this sitting and has not answered: two dwellings would wait for
 * one household (CCH R441-3 b, R441-10).
 */
export function firstElsewhereInSitting(
  state: SessionState,
  item: VacancyItem,
  candidate: CandidateState,
  presentations: Presentations = presentationsIn(state),
): readonly Check[] {
  if (!isStillOpen(item, candidate)) return []
  const others = presentations.get(candidate.file.registrationNumber) ?? []
  const first = others.flatMap((id) => {
    const other = id === item.id ? undefined : vacancyOf(state, id)
    return other !== undefined && hasTurn(other, candidate) ? [other.vacancy.dwelling.reference] : []
  })[0]
  return first === undefined ? [] : [found(candidate, `pour le logement ${first} de cette séance`)]
}

/**
 * The same for the other sittings, as the register tells them. The screens and the headless tool add it to the checks
 * of a dwelling, for a sitting's own state does not hold it.
 */
export function elsewhereChecks(
  entries: readonly RegisterEntry[],
  state: SessionState,
  item: VacancyItem,
): readonly Check[] {
  return examinedCandidates(item)
    .filter((candidate) => isStillOpen(item, candidate))
    .flatMap((candidate) => {
      const entry = entries.find((one) => isSameRequest(one, candidate) && isElsewhere(one, state))
      return entry === undefined ? [] : [found(candidate, otherSitting(entry))]
    })
}

function isSameRequest({ registrationNumber }: RegisterEntry, { file }: CandidateState): boolean {
  return file.registrationNumber !== '' && registrationNumber === file.registrationNumber
}

function isElsewhere({ session, offer }: RegisterEntry, state: SessionState): boolean {
  return session !== state.session.id && isUnanswered(offer)
}

/** Until it is decided every candidate counts; then only those still in line for this dwelling. */
function isStillOpen({ adopted, offers }: VacancyItem, { file }: CandidateState): boolean {
  if (adopted === null) return true
  const offer = offers.find(({ candidate }) => candidate === file.id)
  return offer !== undefined && (offer.status === 'next' || isUnanswered(offer))
}

function hasTurn(other: VacancyItem, { file }: CandidateState): boolean {
  return other.candidates.some(
    (one) =>
      one.file.registrationNumber === file.registrationNumber &&
      other.offers.some((offer) => offer.candidate === one.file.id && isUnanswered(offer)),
  )
}

function otherSitting({ dwelling, number, date }: RegisterEntry): string {
  return `pour le logement ${dwelling.reference} (séance n° ${number} du ${shortDate(date)})`
}

/** `26/11/2026`. */
function shortDate(date: CivilDate): string {
  return date.split('-').reverse().join('/')
}

function found({ file }: CandidateState, where: string): Check {
  const message = `La demande de ${householdName(file)} est déjà en tête ${where}, et l’offre n’a pas reçu de réponse : prévoyez un rang suivant.`
  return { code: 'ranked-first-elsewhere', level: 'warning', message, candidate: file.id }
}
