import { type Collision, collisionOf, type HeldElsewhere } from '../../../shared/domain/offer/collisions.ts'
import type { Offer } from '../../../shared/domain/offer/types.ts'
import type { SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import { itemOf } from '../../../shared/domain/vacancy/selectors.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { formatList } from '../dossier/format.ts'
import { itemNumber } from '../dossier/numbering.ts'
import type { Note } from './note.ts'

/** That the household holds another offer or rank of this sitting, and what to do about it. */
export function collisionNotes(state: SessionState, item: VacancyItem, offer: Offer): readonly Note[] {
  const collision = collisionOf(state, item, offer)
  return collision === null ? [] : [{ status: 'watch', words: collisionText(state, collision) }]
}

/** The household's other offer that waits for an answer, once it has accepted this one; null otherwise. */
export function offerToRefuse(state: SessionState, item: VacancyItem, offer: Offer): HeldElsewhere | null {
  const collision = collisionOf(state, item, offer)
  if (collision === null || collision.kind === 'two-offers') return null
  return collision.others.find((other) => other.offer.status === 'waiting') ?? null
}

function collisionText(state: SessionState, { kind, others }: Collision): string {
  const where = formatList(others.map((other) => numberOf(state, other)))
  switch (kind) {
    case 'two-offers':
      return `Ce ménage a aussi une offre en cours sur ${where} : il ne peut accepter qu’un logement. Demandez-lui lequel il retient.`
    case 'accepted-one':
      return `Ce ménage garde une offre ou un rang sur ${where} : il a accepté ce logement, enregistrez son refus là-bas.`
    case 'lease-signed':
      return `Bail signé : la demande est radiée (CCH, art. R. 441-2-8). L’offre ou le rang gardé sur ${where} n’a plus d’objet, enregistrez le refus pour passer au rang suivant.`
    default:
      return assertNever(kind)
  }
}

function numberOf(state: SessionState, { item }: HeldElsewhere): string {
  const found = itemOf(state, item)
  return found === undefined ? item : itemNumber(state, found)
}
