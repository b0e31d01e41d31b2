import { withArticle } from '../../shared/util/with-article.ts'
import type { StopReason } from '../adapters/replica-sync.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useServices } from './services.ts'
import { useSync } from './sync-context.ts'
import { stopAdvice, stopTitle } from './sync-words.ts'

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
  return (
    <Notice tone="blocks" title={stopTitle(reason)} action={<StopAction reason={reason} />}>
      {stopAdvice(reason)}
    </Notice>
  )
}

function StopAction({ reason }: { readonly reason: StopReason }) {
  const { device, navigation } = useServices()
  if (reason === 'unpaired') return <Button onPress={() => device.revoked()}>Saisir un code</Button>
  if (reason === 'unknown-session') {
    return <Button onPress={() => navigation.go({ screen: 'sessions' })}>Revenir aux séances</Button>
  }
  return reason === 'update-needed' || reason === 'storage-failed' ? (
    <Button onPress={() => location.reload()}>Recharger</Button>
  ) : null
}
