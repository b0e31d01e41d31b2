import type { CivilDate } from '../../../shared/domain/calendar.ts'
import { type DueAct, dueActs } from '../../../shared/domain/follow-up/due-acts.ts'
import { daloConsequence, isDaloHousehold } from '../../../shared/domain/offer/dalo.ts'
import type { Offer } from '../../../shared/domain/offer/types.ts'
import type { CandidateFile } from '../../../shared/domain/session/events.ts'
import type { SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import { formatShortDate } from '../dossier/format.ts'
import { collisionNotes } from './collision-notes.ts'
import type { Note } from './note.ts'
import { refusalNotes } from './refusal-notes.ts'

/** What there is to know of an offer beside its state: what is due, the DALO, what a refusal brings, other dwellings. */
export function offerNotes(
  state: SessionState,
  item: VacancyItem,
  offer: Offer,
  today: CivilDate,
): readonly Note[] {
  const file = item.candidates.find((candidate) => candidate.file.id === offer.candidate)?.file
  if (file === undefined) return []
  const due = dueActs(state, today).filter((act) => act.candidate === offer.candidate)
  return [
    ...due.flatMap(dueNotes),
    ...daloNotes(file, offer),
    ...refusalNotes(state, file, offer),
    ...collisionNotes(state, item, offer),
  ]
}

function dueNotes({ kind, due, isOverdue }: DueAct): readonly Note[] {
  if (due === null) return []
  const date = formatShortDate(due)
  if (kind === 'offer-notice') {
    return isOverdue
      ? [
          {
            status: 'blocks',
            words: `Notification en retard : l’offre devait partir au plus tard le ${date}.`,
          },
        ]
      : [{ status: 'neutral', words: `À notifier au plus tard le ${date}.` }]
  }
  if (!isOverdue) return []
  if (kind === 'offer-answer') {
    const words = `Délai de réponse dépassé depuis le ${date} : constatez l’absence de réponse, ou notifiez l’offre au rang suivant.`
    return [{ status: 'blocks', words }]
  }
  const words = `Pièce attendue au plus tard le ${date} : le délai est dépassé, enregistrez la pièce ou son absence.`
  return kind === 'document' ? [{ status: 'blocks', words }] : []
}

function daloNotes(file: CandidateFile, offer: Offer): readonly Note[] {
  if (!isDaloHousehold(file) || offer.receivedOn === undefined) return []
  switch (daloConsequence(file, offer)) {
    case 'loss':
      return [
        {
          status: 'watch',
          words:
            'Refus d’une offre au titre du DALO, dont le courrier portait l’avertissement : si le logement était adapté, le ménage perd le bénéfice de la décision de la commission de médiation.',
        },
      ]
    case 'no-loss':
      return [
        {
          status: 'watch',
          words:
            'Ménage DALO : rien n’indique que le courrier portait l’avertissement. Ce refus ne fait pas perdre le bénéfice de la décision de la commission de médiation.',
        },
      ]
    case null: {
      const words =
        'Offre au titre du DALO : le courrier avertit de la perte qu’entraîne le refus d’une offre adaptée.'
      return offer.daloWarning === true ? [{ status: 'neutral', words }] : []
    }
  }
}
