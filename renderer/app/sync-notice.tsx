import type { Identity } from '../../shared/sync/messages.ts'
import { withArticle } from '../../shared/util/with-article.ts'
import type { StopReason } from '../adapters/replica-sync.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useServices } from './services.ts'
import { useSync } from './sync-context.ts'
import { lossWords, stopAdvice, stopTitle } from './sync-words.ts'

type Role = Identity['role']

/** Why what is entered no longer reaches the hub, and what to do; nothing while all is well. */
export function SyncNotice() {
  const { exchange } = useSync()
  if (exchange?.kind === 'stopped') return <StopNotice reason={exchange.reason} />
  if (exchange?.kind === 'awaiting') return <AwaitingNotice />
  if (exchange?.kind !== 'held-elsewhere') return null
  return (
    <Notice tone="watch" title="Séance tenue par un poste hors ligne">
      {`La séance est tenue par ${withArticle(exchange.holder)}, hors ligne. Ce que vous saisissez ici est gardé et partira dès son retour.`}
    </Notice>
  )
}

/** A member keeps what the tablet holds; the secretary is told on the list of sessions who has not given what back. */
function AwaitingNotice() {
  return (
    <Notice tone="watch" title="Le serveur attend la suite du registre">
      Le serveur a été rétabli à partir d’une sauvegarde, et la fin du registre de cette séance y manque. Rien
      n’est perdu sur cet appareil : ce que vous saisissez est gardé et partira quand un poste du secrétariat
      aura rendu cette fin, ou quand le secrétariat aura dit de continuer sans elle.
    </Notice>
  )
}

function StopNotice({ reason }: { readonly reason: StopReason }) {
  const role = useRole()
  const { waiting } = useSync()
  return (
    <Notice tone="blocks" title={stopTitle(reason)} action={<StopAction reason={reason} role={role} />}>
      {stopAdvice(reason, role)}
      {reason === 'session-erased' ? lossWords(waiting) : ''}
    </Notice>
  )
}

function useRole(): Role {
  const { device } = useServices()
  const view = device.view()
  return view.kind === 'known' ? view.identity.role : 'seat'
}

/** A desk goes back to its list by the screen around; a member's tablet has one sitting, and needs a code for another. */
function StopAction({ reason, role }: { readonly reason: StopReason; readonly role: Role }) {
  const { device } = useServices()
  if (reason === 'unpaired' || (reason === 'unknown-session' && role === 'seat')) {
    return <Button onPress={() => device.revoked()}>Saisir un code</Button>
  }
  return reason === 'update-needed' || reason === 'storage-failed' ? (
    <Button onPress={() => location.reload()}>Recharger</Button>
  ) : null
}
