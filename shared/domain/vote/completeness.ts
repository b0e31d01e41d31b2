import { assertNever } from '../../util/assert-never.ts'
import type { Guard } from '../guards.ts'
import { counted, householdName } from '../naming.ts'
import { refuse } from '../refusal.ts'
import type { CandidateState, Item, SessionState, VacancyItem } from '../state.ts'
import { candidatesOf, examinedCandidates } from '../vacancy/selectors.ts'

/** What must be there before an item is put to the vote or adopted (contract 5.11). */
export function complete(state: SessionState, item: Item): readonly Guard[] {
  switch (item.kind) {
    case 'vacancy':
      return [hasProposal(item), everyoneDecided(item), enoughCandidates(state, item), ...registered(item)]
    case 'urgent-allocation':
      return registered(item)
    case 'occupancy-review':
      return [hasOpinion(item)]
    default:
      return assertNever(item)
  }
}

function hasProposal(item: VacancyItem): Guard {
  return () =>
    item.proposal === null
      ? refuse('no-proposal', `Aucune décision n’est proposée pour le logement ${item.id}.`, {
          item: item.id,
        })
      : null
}

function hasOpinion(item: Extract<Item, { kind: 'occupancy-review' }>): Guard {
  return () =>
    item.opinion === null
      ? refuse('no-proposal', `Aucun avis n’est rédigé pour le point ${item.id}.`, { item: item.id })
      : null
}

/** Every candidate still on the agenda gets exactly one decision (CCH R441-3). */
function everyoneDecided(item: VacancyItem): Guard {
  return () => {
    const decided = new Set(item.proposal?.map(({ candidate }) => candidate))
    const undecided = examinedCandidates(item).filter(({ file }) => !decided.has(file.id))
    if (undecided.length === 0) return null
    const names = undecided.map(({ file }) => householdName(file)).join(', ')
    const candidates = undecided.map(({ file }) => file.id)
    return refuse('candidate-undecided', `Il manque une décision pour ${names}.`, { candidates })
  }
}

/** At least three requests, or a coded exception (CCH R441-3, first paragraph; contract 5.26). */
function enoughCandidates(state: SessionState, item: VacancyItem): Guard {
  return () => {
    const examined = examinedCandidates(item).length
    const { minimumCandidates } = state.commission.rules
    if (examined >= minimumCandidates || item.exception !== null) return null
    const found = counted(
      examined,
      'candidature seulement est examinée',
      'candidatures seulement sont examinées',
    )
    const message = `${found} sur ${minimumCandidates}. Enregistrez l’exception qui le permet.`
    return refuse('fewer-than-three', message, { examined, minimumCandidates })
  }
}

/** No request is examined without its number (CCH L441-2-1). */
function registered(item: Item): readonly Guard[] {
  return candidatesOf(item)
    .filter((candidate) => candidate.withdrawn === null)
    .map((candidate) => () => (isRegistered(candidate) ? null : unregistered(candidate)))
}

function isRegistered({ file }: CandidateState): boolean {
  return file.registrationNumber !== ''
}

function unregistered({ file }: CandidateState) {
  const message = `La demande de ${householdName(file)} n’a pas de numéro unique. Retirez-la de l’ordre du jour.`
  return refuse('missing-registration-number', message, { candidate: file.id })
}
