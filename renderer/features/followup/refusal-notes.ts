import { isRefusal } from '../../../shared/domain/offer/dalo.ts'
import {
  isJustified,
  penaltyOfRefusal,
  transferLosesPriority,
} from '../../../shared/domain/offer/refusal-consequences.ts'
import type { Offer, RefusalQualification } from '../../../shared/domain/offer/types.ts'
import type { CandidateFile } from '../../../shared/domain/session/events.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { formatShortDate, noBreakSpace } from '../dossier/format.ts'
import type { Note } from './note.ts'

/** What a refused offer brings to the request: whether it was justified, its points, a transfer's priority. */
export function refusalNotes(state: SessionState, file: CandidateFile, offer: Offer): readonly Note[] {
  if (!isRefusal(offer)) return []
  const points = penaltyText(penaltyOfRefusal(state.grid, file, offer.on ?? state.session.date))
  return [...qualificationNotes(offer, points), ...transferNotes(state, file, offer)]
}

/** What was said of the refusal after it; else, unless it was noted as justified, what there is to say. */
function qualificationNotes({ qualification, justified }: Offer, points: string): readonly Note[] {
  if (qualification !== undefined) {
    return [{ status: 'met', words: qualificationText(qualification, points) }]
  }
  if (justified === true) return []
  return [{ status: 'neutral', words: `Refus à qualifier : retenu comme non justifié, il ${points}.` }]
}

/** `coûte 5 points à la demande`: how an unjustified refusal tells on the score. */
function penaltyText(points: number): string {
  if (points === 0) return 'ne change pas la cotation de la demande'
  return `coûte ${points}${noBreakSpace}${points < 2 ? 'point' : 'points'} à la demande, selon le barème de la séance`
}

function qualificationText(qualification: RefusalQualification, points: string): string {
  const { justified, decidedBy, consultedOn, reason } = qualification
  const author = decidedBy === 'organisation' ? 'l’organisme' : 'le réservataire'
  const said = `Refus qualifié de ${justified ? 'justifié' : 'non justifié'} par ${author}, membres consultés le ${formatShortDate(consultedOn)}${noBreakSpace}: ${reason.replace(/\.$/, '')}.`
  return justified ? said : `${said} Il ${points}.`
}

function transferNotes(state: SessionState, file: CandidateFile, offer: Offer): readonly Note[] {
  if (isJustified(offer) || !transferLosesPriority(state, file)) return []
  const words =
    'Mutation : deux offres ont été refusées. Si elles répondaient aux besoins du ménage, la demande peut perdre sa priorité, selon la politique d’attribution de l’organisme.'
  return [{ status: 'watch', words }]
}
