import { counted } from '../../shared/domain/naming.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { withArticle } from '../../shared/util/with-article.ts'
import type { StopReason } from '../adapters/replica-sync.ts'
import type { Status } from '../components/status-mark.tsx'
import { formatInstant } from '../features/dossier/format.ts'
import type { SyncView } from './sync-context.ts'

export interface SyncWords {
  readonly status: Status
  readonly words: string
}

/** How this device stands with its hub, in a few words: `À jour`, `Hors ligne depuis 14 h 12, 3 décisions à envoyer`. */
export function syncWords(sync: SyncView): SyncWords {
  const { status, words } = standing(sync)
  if (sync.waiting === 0) return { status, words: words === '' ? 'À jour' : words }
  return {
    status: status === 'met' ? 'neutral' : status,
    words: [words, toSend(sync.waiting)].filter(isSaid).join(', '),
  }
}

/** Empty words where there is nothing to tell but what waits. */
function standing({ exchange, line, lineSince, isFilling }: SyncView): SyncWords {
  if (exchange?.kind === 'stopped') return { status: 'blocks', words: stopTitle(exchange.reason) }
  if (exchange?.kind === 'held-elsewhere')
    return { status: 'watch', words: `Tenue par ${withArticle(exchange.holder)}, hors ligne` }
  if (exchange?.kind === 'awaiting')
    return { status: 'watch', words: 'Serveur restauré, suite du registre attendue' }
  if (line === 'down') return { status: 'watch', words: `Hors ligne depuis ${formatInstant(lineSince)}` }
  if (isFilling) return { status: 'neutral', words: 'Registre en cours de rechargement' }
  return { status: 'met', words: '' }
}

function toSend(waiting: number): string {
  return `${counted(waiting, 'décision', 'décisions')} à envoyer`
}

function isSaid(words: string): boolean {
  return words !== ''
}

export function stopTitle(reason: StopReason): string {
  switch (reason) {
    case 'update-needed':
      return 'Mise à jour de l’application nécessaire'
    case 'unpaired':
      return 'Appareil non associé'
    case 'unknown-session':
      return 'Séance inaccessible'
    case 'broken-chain':
      return 'Registre incohérent'
    case 'storage-failed':
      return 'Enregistrement impossible'
    case 'session-erased':
      return 'Données de la séance effacées'
    default:
      return assertNever(reason)
  }
}

/** What happened and what to do; what was entered here is safe in every case, and it says so. */
export function stopAdvice(reason: StopReason, role: Identity['role']): string {
  switch (reason) {
    case 'update-needed':
      return 'La séance contient des éléments plus récents que cette application. Mettez-la à jour : rien de ce que vous avez saisi n’est perdu.'
    case 'unpaired':
      return 'Cet appareil n’est plus associé à la commission. Demandez un nouveau code au secrétariat : ce qui reste à envoyer partira ensuite.'
    case 'unknown-session':
      return role === 'seat'
        ? 'Cette séance n’est plus sur le serveur, ou cette tablette n’y a plus accès. Demandez un nouveau code au secrétariat.'
        : 'Cette séance n’existe pas sur le serveur, ou cet appareil n’y a pas accès. Revenez à la liste des séances.'
    case 'broken-chain':
      return 'Ce que le serveur envoie ne prolonge pas le registre tenu ici. Ne poursuivez pas sur cet appareil et prévenez l’assistance.'
    case 'storage-failed':
      return 'Cet appareil n’arrive plus à enregistrer, et votre dernière saisie n’a peut-être pas été gardée. Libérez de l’espace de stockage, puis rechargez la page.'
    case 'session-erased':
      return 'L’organisme a effacé les données de cette séance, ici comme sur le serveur. Seule l’attestation d’effacement en reste, au secrétariat.'
    default:
      return assertNever(reason)
  }
}

/** What an erased session will never take any more, after the reason of its end; empty where nothing waits. */
export function lossWords(waiting: number): string {
  if (waiting === 0) return ''
  const lost = counted(waiting, 'saisie n’avait pas été envoyée', 'saisies n’avaient pas été envoyées')
  return ` ${lost} : signalez-le au secrétariat.`
}
