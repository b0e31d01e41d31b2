import type { CivilDate } from '../../../shared/domain/calendar.ts'
import { isRefusal } from '../../../shared/domain/offer/dalo.ts'
import type { Offer } from '../../../shared/domain/offer/types.ts'
import type { CandidateId, SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { Status } from '../../components/status-mark.tsx'
import { decisionDetail, decisionOn } from '../dossier/decision.ts'
import { capitalised, formatLongDate, formatShortDate, noBreakSpace } from '../dossier/format.ts'
import { offerLabels } from '../dossier/labels.ts'
import { applicantsName } from '../dossier/names.ts'
import type { Note } from './note.ts'
import { offerNotes } from './offer-notes.ts'

/** What may be recorded next of an offer. */
export type FollowUpStep = 'notification' | 'answer' | 'silence' | 'document' | 'lease' | 'qualification'

/** Where one ranked candidate stands after the sitting. */
export interface FollowUpLine {
  readonly candidate: CandidateId
  readonly rank: number
  readonly name: string
  readonly status: Status
  readonly words: string
  /** What is known, in sentences: received on, answer until, document, lease. */
  readonly facts: readonly string[]
  /** What is due, what a refusal brings, what the household holds elsewhere. */
  readonly notes: readonly Note[]
  readonly steps: readonly FollowUpStep[]
}

/** The offers of a dwelling, by rank (CCH R441-3, R441-10: ten days at least, then the next rank). */
export function followUpLines(
  state: SessionState,
  item: VacancyItem,
  today: CivilDate,
): readonly FollowUpLine[] {
  return item.offers.map((offer) => {
    const file = item.candidates.find((candidate) => candidate.file.id === offer.candidate)?.file
    return {
      candidate: offer.candidate,
      rank: offer.rank,
      name: file === undefined ? offer.candidate : applicantsName(file),
      status: statusOf(offer),
      words: offer.leaseSignedOn === undefined ? capitalised(offerLabels[offer.status]) : 'Bail signé',
      facts: factsOf(state, item, offer),
      notes: offerNotes(state, item, offer, today),
      steps: stepsOf(item, offer),
    }
  })
}

function statusOf({ status }: Offer): Status {
  switch (status) {
    case 'accepted':
      return 'met'
    case 'to-notify':
    case 'waiting':
      return 'watch'
    case 'refused':
    case 'lapsed':
    case 'next':
      return 'neutral'
    default:
      return assertNever(status)
  }
}

function factsOf(state: SessionState, item: VacancyItem, offer: Offer): readonly string[] {
  return [
    ...receivedFacts(offer),
    ...answerFacts(offer),
    ...conditionFacts(state, item, offer),
    ...(offer.leaseSignedOn === undefined ? [] : [`Bail signé le ${formatLongDate(offer.leaseSignedOn)}.`]),
  ]
}

function receivedFacts({ receivedOn, proof, deadline }: Offer): readonly string[] {
  if (receivedOn === undefined) return []
  const until = deadline === undefined ? '' : ` Réponse attendue jusqu’au ${formatLongDate(deadline)} inclus.`
  return [`Offre reçue le ${formatShortDate(receivedOn)}${proof === undefined ? '' : ` (${proof})`}.${until}`]
}

function answerFacts({ answer, on, late, justified, motive, status }: Offer): readonly string[] {
  if (on === undefined) return []
  if (answer === undefined) return status === 'lapsed' ? [`Sans réponse au ${formatShortDate(on)}.`] : []
  const words = answer === 'accepted' ? 'Acceptation' : `Refus${justifiedText(justified)}`
  const reason = motive === undefined ? '' : `${noBreakSpace}: ${motive}`
  return [`${words} le ${formatShortDate(on)}${late === true ? ', hors délai' : ''}${reason}.`]
}

function justifiedText(justified: boolean | undefined): string {
  if (justified === undefined) return ''
  return justified ? ' justifié' : ' non justifié'
}

function conditionFacts(state: SessionState, item: VacancyItem, offer: Offer): readonly string[] {
  const decision = decisionOn(item, offer.candidate)
  if (decision?.kind !== 'conditional') return []
  if (offer.conditionsMet === undefined) return [decisionDetail(state, decision)]
  return [offer.conditionsMet ? 'Condition remplie.' : 'Condition non remplie.']
}

function stepsOf(item: VacancyItem, offer: Offer): readonly FollowUpStep[] {
  const isConditional = decisionOn(item, offer.candidate)?.kind === 'conditional'
  const hasFallen = offer.status === 'refused' || offer.status === 'lapsed'
  const awaitsDocument = isConditional && offer.conditionsMet === undefined && !hasFallen
  if (offer.status === 'next' && !isTurnNear(item, offer)) return awaitsDocument ? ['document'] : []
  const isSilence = offer.status === 'lapsed' && isRefusal(offer)
  return [
    ...offerSteps(offer, awaitsDocument),
    ...(awaitsDocument ? (['document'] as const) : []),
    ...(isSilence ? (['qualification'] as const) : []),
  ]
}

/** The rank before has its offer in hand: once its delay has run out, notifying this one lapses it. */
function isTurnNear(item: VacancyItem, { rank }: Offer): boolean {
  return item.offers.some((offer) => offer.rank === rank - 1 && offer.status === 'waiting')
}

function offerSteps(
  { status, leaseSignedOn, answer }: Offer,
  awaitsDocument: boolean,
): readonly FollowUpStep[] {
  switch (status) {
    case 'to-notify':
    case 'next':
      return ['notification']
    case 'waiting':
      return ['answer', 'silence', 'notification']
    case 'accepted':
      return leaseSignedOn === undefined && !awaitsDocument ? ['lease'] : []
    case 'lapsed':
      return answer === undefined ? ['answer'] : []
    case 'refused':
      return ['qualification']
    default:
      return assertNever(status)
  }
}
