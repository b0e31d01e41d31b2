import { EmptyState } from '../components/empty-state.tsx'
import { Spinner } from '../components/progress.tsx'
import { useSync } from './sync-context.ts'
import { SyncNotice } from './sync-notice.tsx'
import './opening-sitting.css'

/** What stands while a session's journal is coming, or cannot come. */
export function OpeningSitting() {
  const { exchange, line } = useSync()
  return (
    <main className="opening-sitting" aria-label="Ouverture de la séance">
      {exchange?.kind === 'stopped' ? (
        <SyncNotice />
      ) : line === 'down' ? (
        <NotHereYet />
      ) : (
        <Spinner label="Ouverture de la séance…" />
      )}
    </main>
  )
}

function NotHereYet() {
  return (
    <EmptyState title="Hors ligne">
      Cette séance n’a pas encore été chargée sur cet appareil. Elle s’ouvrira d’elle-même dès que la liaison
      sera rétablie.
    </EmptyState>
  )
}
