import type { SessionState } from '../../../shared/domain/state.ts'
import type { DocumentKind, Identity } from '../../../shared/sync/messages.ts'

export interface DocumentChoice {
  readonly kind: DocumentKind
  readonly title: string
  readonly purpose: string
  /** Marked as a draft across the page: the minutes are not signed yet. */
  readonly isDraft: boolean
}

/** The documents that this identity may ask for, in the order in which a sitting needs them. */
export function documentChoices(state: SessionState, identity: Identity): readonly DocumentChoice[] {
  const isDraft = state.phase !== 'signed'
  const reading = [agenda, booklet]
  if (identity.role === 'seat') return reading
  return [
    ...reading,
    attendance,
    { ...minutes, isDraft, purpose: isDraft ? draftMinutes : minutes.purpose },
    { ...letters, isDraft, purpose: isDraft ? draftLetters : letters.purpose },
    ...(isDraft ? [] : afterSitting(state)),
  ]
}

/** What goes out once the minutes are signed, where there is something to send. */
function afterSitting({ items }: SessionState): readonly DocumentChoice[] {
  const hasOffer = items.some(
    (item) =>
      item.kind === 'vacancy' && item.offers.some(({ status, rank }) => status === 'to-notify' && rank > 1),
  )
  const hasOpinion = items.some(
    (item) => item.kind === 'occupancy-review' && item.adopted !== null && item.opinion !== null,
  )
  return [...(hasOffer ? [offers] : []), ...(hasOpinion ? [opinions] : [])]
}

const agenda: DocumentChoice = {
  kind: 'agenda',
  title: 'Ordre du jour',
  purpose: 'La convocation et la liste des points.',
  isDraft: false,
}
const booklet: DocumentChoice = {
  kind: 'booklet',
  title: 'Livret de séance',
  purpose: 'Le dossier de chaque logement, avec les mêmes numéros qu’à l’écran.',
  isDraft: false,
}
const attendance: DocumentChoice = {
  kind: 'attendance',
  title: 'Feuille d’émargement',
  purpose: 'Les présences et les pouvoirs tels qu’ils sont enregistrés.',
  isDraft: false,
}
const minutes: DocumentChoice = {
  kind: 'minutes',
  title: 'Procès-verbal',
  purpose: 'L’acte signé, avec l’empreinte du registre.',
  isDraft: false,
}
const draftMinutes = 'Portera la mention « Projet » tant que la présidence n’a pas signé.'
const letters: DocumentChoice = {
  kind: 'letters',
  title: 'Lettres aux candidats',
  purpose: 'Une lettre par candidat, à notifier.',
  isDraft: false,
}
const draftLetters = 'Projets de lettres : elles ne s’envoient qu’après la signature du procès-verbal.'
const offers: DocumentChoice = {
  kind: 'offers',
  title: 'Offres aux rangs suivants',
  purpose: 'Une lettre pour chaque candidat dont le tour est venu depuis la séance.',
  isDraft: false,
}
const opinions: DocumentChoice = {
  kind: 'opinions',
  title: 'Avis aux locataires',
  purpose: 'Une lettre par examen de l’occupation, avec l’avis de la commission.',
  isDraft: false,
}
