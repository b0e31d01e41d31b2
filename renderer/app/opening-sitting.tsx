import type { ReactNode } from 'react'
import { EmptyState } from '../components/empty-state.tsx'
import { Spinner } from '../components/progress.tsx'
import { useSync } from './sync-context.ts'
import { SyncNotice } from './sync-notice.tsx'
import './opening-sitting.css'

export interface OpeningSittingProps {
  /** Where else to go: a journal may never come. */
  readonly wayOut?: ReactNode
}

/** What stands while a session's journal is coming, or cannot come. */
export function OpeningSitting({ wayOut }: OpeningSittingProps) {
  return (
    <main className="opening-sitting" aria-label="Ouverture de la séance">
      <Opening />
      {wayOut}
    </main>
  )
}

function Opening() {
  const { exchange, line } = useSync()
  if (exchange?.kind === 'stopped' || exchange?.kind === 'awaiting') return <SyncNotice />
  return line === 'down' ? <NotHereYet /> : <Spinner label="Ouverture de la séance…" />
}

function NotHereYet() {
  return (
    <EmptyState title="Hors ligne">
      Cette séance n’a pas encore été chargée sur cet appareil. Elle s’ouvrira d’elle-même dès que la liaison
      sera rétablie.
    </EmptyState>
  )
}
