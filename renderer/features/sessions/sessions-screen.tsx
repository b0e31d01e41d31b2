import { DropZone } from 'react-aria-components'
import { useServices } from '../../app/services.ts'
import { useTitle } from '../../app/use-title.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Spinner } from '../../components/progress.tsx'
import { HandOverNotices } from '../hand-over/hand-over-notices.tsx'
import { HoldDialogs } from '../hand-over/hold-dialogs.tsx'
import { useHoldActs } from '../hand-over/use-hold-acts.ts'
import { useHolds } from '../hand-over/use-holds.ts'
import { useHostLink } from '../hand-over/use-host-link.ts'
import { DevicesButton } from '../retention/devices-button.tsx'
import { RetentionNotice } from '../retention/retention-notice.tsx'
import { type RetentionActs, useRetention } from '../retention/use-retention.ts'
import { ServerButton } from '../settings/server-button.tsx'
import { TermsButton } from '../settings/terms-button.tsx'
import { DeviceButton } from '../vault/device-button.tsx'
import { ImportButton } from './import-button.tsx'
import { ImportDialogs } from './import-dialogs.tsx'
import { type SessionHands, SessionTable } from './session-table.tsx'
import { SessionsNotice } from './sessions-notice.tsx'
import { droppedFile, useImport } from './use-import.ts'
import { type SessionsView, useSessions } from './use-sessions.ts'
import './sessions-screen.css'

/** Where the secretary's desk begins: the sittings held here, and how to bring in another. */
export function SessionsScreen() {
  useTitle('Séances')
  const view = useSessions()
  const { backend, server } = useServices()
  const importing = useImport(backend)
  const holds = useHolds()
  const acts = useHoldActs(holds.refresh)
  const link = useHostLink(server)
  const retention = useRetention(holds.refresh)
  const numberOf = (id: string) => view.sessions?.find((session) => session.id === id)?.number ?? id
  return (
    <main className="sessions-screen">
      <header className="sessions-head">
        <h1>Séances de la commission</h1>
        <div className="sessions-acts">
          {server === null ? null : <ServerButton desk={server} />}
          <DevicesButton sessions={view.sessions ?? []} />
          <TermsButton />
          <DeviceButton label="Cet appareil" />
          <ImportButton onFile={importing.start} isBusy={importing.step.kind === 'sending'} />
        </div>
      </header>
      <SessionsNotice state={view.state} step={importing.step} onDismiss={importing.dismiss} />
      <RetentionNotice acts={retention} />
      <HandOverNotices holds={holds} acts={acts} numberOf={numberOf} />
      <DropZone
        aria-label="Déposer un fichier de séance"
        className="sessions-drop"
        onDrop={async (event) => {
          const file = await droppedFile(event)
          if (file !== null) importing.start(file)
        }}
      >
        <Sessions view={view} hands={{ holds: holds.holds, acts, link }} retention={retention} />
      </DropZone>
      <ImportDialogs importing={importing} />
      <HoldDialogs acts={acts} />
    </main>
  )
}

interface SessionsProps {
  readonly view: SessionsView
  readonly hands: SessionHands
  readonly retention: RetentionActs
}

function Sessions({ view: { sessions, state }, hands, retention }: SessionsProps) {
  if (sessions === undefined || (sessions.length === 0 && state === 'asking')) {
    return <Spinner label="Lecture des séances…" />
  }
  if (sessions.length > 0) return <SessionTable sessions={sessions} hands={hands} retention={retention} />
  return (
    <EmptyState title="Aucune séance">
      Importez le fichier de séance préparé par votre logiciel (format « caleol-session/1 »), ou déposez-le
      ici. Il est vérifié en entier avant d’être enregistré.
    </EmptyState>
  )
}
