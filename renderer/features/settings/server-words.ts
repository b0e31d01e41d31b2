import type { ServerConnection, ServerLink } from '../../../shared/ipc/channels.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { Status } from '../../components/status-mark.tsx'

/** How the link stands: a mark, a few words, and what follows from it. */
export interface LinkWords {
  readonly status: Status
  readonly title: string
  readonly words: string
}

export function linkWords({ state, address }: Pick<ServerLink, 'state' | 'address'>): LinkWords {
  switch (state) {
    case 'none':
      return {
        status: 'neutral',
        title: 'Ce poste travaille seul',
        words:
          'Les séances importées ici restent sur ce poste. Reliez-le au serveur pour y retrouver les autres et ouvrir les tablettes.',
      }
    case 'up':
      return { status: 'met', title: 'Relié', words: `Ce poste suit le serveur ${address ?? ''}.` }
    case 'down':
      return {
        status: 'watch',
        title: 'Serveur injoignable',
        words: `Le serveur ${address ?? ''} ne répond pas. Ce qui est saisi est conservé ici et partira à son retour.`,
      }
    case 'unauthorised':
      return {
        status: 'blocks',
        title: 'Poste non reconnu',
        words: `Le serveur ${address ?? ''} ne reconnaît plus ce poste. Reliez-le de nouveau avec un code neuf.`,
      }
    default:
      return assertNever(state)
  }
}

/** Why the link was not made, beside the field to correct; null when it was. */
export function connectionError(
  answer: ServerConnection | BackendFailure,
): { readonly field: 'address' | 'code'; readonly message: string } | null {
  switch (answer.kind) {
    case 'connected':
      return null
    case 'wrong-code':
      return {
        field: 'code',
        message: 'Ce code n’est pas reconnu, ou il a déjà servi. Demandez-en un autre.',
      }
    case 'wrong-address':
      return {
        field: 'address',
        message: 'Cette adresse n’est pas celle d’un serveur. Exemple : https://caleol.exemple.fr',
      }
    case 'unreachable':
      return {
        field: 'address',
        message: 'Aucun serveur ne répond à cette adresse. Vérifiez-la, puis le réseau.',
      }
    case 'no-key-store':
      return {
        field: 'code',
        message:
          'Ce poste n’a pas de coffre où garder son accès : ouvrez une session du système qui en a un.',
      }
    case 'failure':
      return {
        field: 'address',
        message:
          'Le poste n’a pas pu faire cet essai. Recommencez ; le journal de l’application dit pourquoi.',
      }
    default:
      return assertNever(answer)
  }
}
