import { bornPersons } from '../../../shared/domain/eligibility/household.ts'
import { counted } from '../../../shared/domain/naming.ts'
import type { OccupancyReviewItem, SessionState } from '../../../shared/domain/state.ts'
import { formatElapsed } from '../dossier/format.ts'
import { situationLabels } from '../dossier/labels.ts'
import { opinionText } from '../dossier/opinion.ts'

/** What the wall says of an occupancy review: the tenant is not named. */
export function reviewLines(
  state: SessionState,
  { review, opinion }: OccupancyReviewItem,
): readonly string[] {
  const persons = counted(bornPersons(review.persons).length, 'personne occupe', 'personnes occupent')
  return [
    `Situation examinée : ${situationLabels[review.situation]}`,
    `${persons} le logement, bail signé depuis ${formatElapsed(review.leaseSignedOn, state.session.date)}`,
    opinion === null ? 'Avis à rendre' : opinionText(opinion, review.situation),
  ]
}
