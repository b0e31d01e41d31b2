import { counted } from '../../shared/domain/naming.ts'
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

/** How this device stands with its hub, in a few words: "En ligne", "Hors ligne depuis 14 h 12". */
export function syncWords(sync: SyncView): SyncWords {
  const { exchange, line, waiting } = sync
  if (exchange?.kind === 'stopped') return { status: 'blocks', words: stopTitle(exchange.reason) }
  if (exchange?.kind === 'held-elsewhere')
    return { status: 'watch', words: heldWords(exchange.holder, waiting) }
  if (exchange?.kind === 'awaiting') return { status: 'watch', words: awaitingWords(waiting) }
  if (line === 'down') return { status: 'watch', words: offlineWords(sync) }
  if (waiting > 0) return { status: 'neutral', words: waitingWords(waiting) }
  return { status: 'met', words: sync.host === 'desktop' ? 'Enregistré' : 'En ligne' }
}

function heldWords(holder: string, waiting: number): string {
  const held = `Tenue par ${withArticle(holder)}, hors ligne`
  return waiting === 0 ? held : `${held}, ${waitingWords(waiting)}`
}

function awaitingWords(waiting: number): string {
  const restored = 'Serveur restauré, suite du registre attendue'
  return waiting === 0 ? restored : `${restored}, ${waitingWords(waiting)}`
}

function offlineWords({ lineSince, waiting }: SyncView): string {
  const since = `Hors ligne depuis ${formatInstant(lineSince)}`
  return waiting === 0 ? since : `${since}, ${waitingWords(waiting)}`
}

function waitingWords(waiting: number): string {
  return `${counted(waiting, 'saisie', 'saisies')} à envoyer`
}

export function stopTitle(reason: StopReason): string {
  switch (reason) {
    case 'update-needed':
      return 'Mise à jour nécessaire'
    case 'unpaired':
      return 'Appareil non associé'
    case 'unknown-session':
      return 'Séance inaccessible'
    case 'broken-chain':
      return 'Registre incohérent'
    case 'storage-failed':
      return 'Enregistrement impossible'
    default:
      return assertNever(reason)
  }
}

/** What happened and what to do; what was entered here is safe in every case, and it says so. */
export function stopAdvice(reason: StopReason): string {
  switch (reason) {
    case 'update-needed':
      return 'La séance contient des éléments plus récents que cette application. Mettez-la à jour : rien de ce que vous avez saisi n’est perdu.'
    case 'unpaired':
      return 'Cet appareil n’est plus associé à la commission. Demandez un nouveau code au secrétariat : ce qui reste à envoyer partira ensuite.'
    case 'unknown-session':
      return 'Cette séance n’existe pas sur le serveur, ou cet appareil n’y a pas accès. Revenez à la liste des séances.'
    case 'broken-chain':
      return 'Ce que le serveur envoie ne prolonge pas le registre tenu ici. Ne poursuivez pas sur cet appareil et prévenez l’assistance.'
    case 'storage-failed':
      return 'Cet appareil n’arrive plus à enregistrer, et votre dernière saisie n’a peut-être pas été gardée. Libérez de l’espace de stockage, puis rechargez la page.'
    default:
      return assertNever(reason)
  }
}
