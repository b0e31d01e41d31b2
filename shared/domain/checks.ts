import { personChecks } from './attendance/person-checks.ts'
import { quorumOf } from './attendance/selectors.ts'
import { candidateChecks } from './candidate-checks.ts'
import { figuresOf } from './candidate-figures.ts'
import { isProvisional } from './eligibility/ceilings.ts'
import { withAcceptance } from './finding/selectors.ts'
import { counted, householdName } from './naming.ts'
import { type Presentations, presentationsIn } from './presentations.ts'
import { provisionalRejections } from './rejection/checks.ts'
import { cotationOf } from './score/cotation.ts'
import type { CandidateId, CandidateState, SessionState, VacancyItem } from './state.ts'
import { unfoundedException } from './vacancy/exception-check.ts'
import { reservationPassedBy } from './vacancy/reservation-check.ts'
import { examinedCandidates } from './vacancy/selectors.ts'

export type CheckLevel = 'error' | 'warning' | 'info'

export type CheckCode =
  | 'fewer-than-three'
  | 'quorum'
  | 'missing-registration-number'
  | 'registration-expired'
  | 'registration-format'
  | 'renewal-before-lease'
  | 'over-ceiling'
  | 'no-ceiling'
  | 'provisional-ceilings'
  | 'provisional-rejection'
  | 'missing-documents'
  | 'same-household-twice'
  | 'ranked-first-elsewhere'
  | 'effort-rate-high'
  | 'remainder-low'
  | 'over-occupied'
  | 'under-occupied'
  | 'score-order'
  | 'reservation-passed-by'
  | 'exception-unfounded'
  | 'person-twice'
  | 'protected-household'

/** One finding of the regularity guard, in a French sentence. It warns; only a refusal blocks. */
export interface Check {
  readonly code: CheckCode
  readonly level: CheckLevel
  readonly message: string
  readonly candidate?: CandidateId
  /** The reason for which the commission passed over it, if it did. */
  readonly accepted?: string
}

const levelOrder: Readonly<Record<CheckLevel, number>> = { error: 0, warning: 1, info: 2 }

/**
 * The regularity guard of one dwelling, gravest first: the dwelling's own findings, then each examined candidate's.
 * Whoever judges every dwelling of a sitting collects the presentations once.
 */
export function checksOf(
  state: SessionState,
  item: VacancyItem,
  presentations: Presentations = presentationsIn(state),
): readonly Check[] {
  const examined = examinedCandidates(item)
  const found = [
    ...numberOfCandidates(state, item),
    ...unfoundedException(item),
    ...quorum(state, item),
    ...personChecks(state, item),
    ...ceilings(state, item),
    ...examined.flatMap((candidate) => candidateChecks(state, item, candidate, presentations)),
    ...provisionalRejections(state, item),
    ...reservationPassedBy(item),
    ...scoreOrder(state, item),
  ].map((check) => withAcceptance(item, check))
  return gravestFirst(found)
}

/** The same findings, gravest first; those of one level stay in their order. */
export function gravestFirst(found: readonly Check[]): readonly Check[] {
  return [...found].sort((left, right) => levelOrder[left.level] - levelOrder[right.level])
}

/** CCH R441-3, first paragraph. */
function numberOfCandidates(state: SessionState, item: VacancyItem): readonly Check[] {
  const examined = examinedCandidates(item).length
  const { minimumCandidates } = state.commission.rules
  if (examined >= minimumCandidates) return []
  const finding = `${counted(examined, 'candidature examinée', 'candidatures examinées')} sur ${minimumCandidates}`
  if (item.exception !== null) {
    return [{ code: 'fewer-than-three', level: 'info', message: `${finding} : ${item.exception.reason}.` }]
  }
  const cure = 'Présentez d’autres candidatures ou enregistrez l’exception qui le permet.'
  return [{ code: 'fewer-than-three', level: 'error', message: `${finding}. ${cure}` }]
}

function quorum(state: SessionState, item: VacancyItem): readonly Check[] {
  const { required, reached, met } = quorumOf(state, item)
  if (met) return []
  const message = `Le quorum n’est pas atteint pour ce logement : ${counted(reached, 'membre', 'membres')} sur ${required}.`
  return [{ code: 'quorum', level: 'warning', message }]
}

function ceilings(state: SessionState, item: VacancyItem): readonly Check[] {
  const { financing } = item.vacancy.dwelling
  const missing = examinedCandidates(item).some(
    (candidate) => figuresOf(state, item, candidate).eligibility.ceiling === null,
  )
  if (missing) {
    const message = `Aucun plafond de ressources connu pour le financement ${financing} dans cette zone.`
    return [{ code: 'no-ceiling', level: 'warning', message }]
  }
  if (!isProvisional(state.ceilings, financing)) return []
  const message = `Plafonds ${financing} provisoires (table ${state.ceilings.id}) : à confirmer par l’organisme.`
  return [{ code: 'provisional-ceilings', level: 'info', message }]
}

interface Placed {
  readonly candidate: CandidateState
  readonly rank: number
  readonly score: number
}

/** A better score proposed behind a lower one: read from the proposal when there is one, else from the file. */
function scoreOrder(state: SessionState, item: VacancyItem): readonly Check[] {
  const placed = placedCandidates(state, item)
  return placed
    .filter((one) => placed.some((other) => other.rank < one.rank && other.score < one.score))
    .map(({ candidate }) => ({
      code: 'score-order',
      level: 'info',
      candidate: candidate.file.id,
      message: `La demande de ${householdName(candidate.file)} a une meilleure cotation qu’une demande classée devant elle.`,
    }))
}

function placedCandidates(state: SessionState, item: VacancyItem): readonly Placed[] {
  return examinedCandidates(item).flatMap((candidate) => {
    const rank =
      item.proposal === null
        ? candidate.file.proposedRank
        : item.proposal.find((decision) => decision.candidate === candidate.file.id)?.rank
    const score = cotationOf(state, candidate.file)
    return rank === undefined || score === null ? [] : [{ candidate, rank, score: score.total }]
  })
}
