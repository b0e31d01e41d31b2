import type { Check } from '../checks.ts'
import type { CandidateState, VacancyItem } from '../state.ts'
import { examinedCandidates } from './selectors.ts'

/**
 * A dwelling of somebody's contingent, for which that reservataire proposes candidates, goes to none of them or first to
 * another (CCH R441-5). Read from the proposal when there is one, else from the ranks of the file.
 */
export function reservationPassedBy(item: VacancyItem): readonly Check[] {
  const theirs = examinedCandidates(item).filter((candidate) => isProposedByHolder(item, candidate))
  if (item.vacancy.reservation.holder === 'landlord' || theirs.length === 0) return []
  const first = firstRanked(item)
  const isPassed = first === null ? allSetAside(item, theirs) : !theirs.includes(first)
  return isPassed ? [{ code: 'reservation-passed-by', level: 'warning', message: sentence(first) }] : []
}

function sentence(first: CandidateState | null): string {
  return first === null
    ? 'Ce logement est réservé et aucune candidature proposée par le réservataire n’y est retenue.'
    : 'Ce logement est réservé, et une candidature proposée par un autre passe devant celles du réservataire.'
}

/** `proposedBy` names the reservataire by its kind, its identifier or its label. */
function isProposedByHolder({ vacancy }: VacancyItem, { file }: CandidateState): boolean {
  const { holder, id, label } = vacancy.reservation
  const proposer = file.proposedBy?.toLowerCase()
  return proposer !== undefined && [holder, id, label].some((name) => name?.toLowerCase() === proposer)
}

function firstRanked(item: VacancyItem): CandidateState | null {
  const ranked = examinedCandidates(item).flatMap((candidate) => {
    const rank = rankOf(item, candidate)
    return rank === undefined ? [] : [{ candidate, rank }]
  })
  return ranked.sort((left, right) => left.rank - right.rank)[0]?.candidate ?? null
}

function rankOf({ proposal }: VacancyItem, { file }: CandidateState): number | undefined {
  return proposal === null ? file.proposedRank : proposal.find(({ candidate }) => candidate === file.id)?.rank
}

/** Each of theirs is decided, and none with a rank. Without a proposal nothing is set aside yet. */
function allSetAside({ proposal }: VacancyItem, theirs: readonly CandidateState[]): boolean {
  return (
    proposal !== null && theirs.every(({ file }) => proposal.some(({ candidate }) => candidate === file.id))
  )
}
