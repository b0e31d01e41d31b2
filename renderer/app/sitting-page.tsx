import { useMemo, useState } from 'react'
import { Link } from 'react-aria-components'
import type { Identity } from '../../shared/sync/messages.ts'
import { Button } from '../components/button.tsx'
import { DocumentsDialog } from '../features/minutes/documents-dialog.tsx'
import { SeatCodesDialog } from '../features/pairing/seat-codes-dialog.tsx'
import { YearDeskProvider } from '../features/year/year-desk-provider.tsx'
import { lazyScreen } from './lazy-screen.ts'
import { pathOf } from './route.ts'
import { useServices } from './services.ts'
import { SittingProvider } from './sitting-provider.tsx'
import { SyncNotice } from './sync-notice.tsx'
import { SyncStatus } from './sync-status.tsx'
import './sitting-page.css'

const ChairScreen = lazyScreen(async () => (await import('../features/chair/chair-screen.tsx')).ChairScreen)

export interface SittingPageProps {
  readonly session: string
  readonly identity: Identity
}

/** What the shell puts into the console's header: the way back, and whether what is entered reaches the hub. */
function ShellStatus() {
  return (
    <span className="shell-status">
      <Link href={pathOf({ screen: 'sessions' })}>Séances</Link>
      <SyncStatus />
    </span>
  )
}

function BackToSessions() {
  const { navigation } = useServices()
  return <Button onPress={() => navigation.go({ screen: 'sessions' })}>Revenir aux séances</Button>
}

type Panel = 'documents' | 'codes' | null

/** The chair's console of one sitting, with what lies around it: documents, members' codes, the room's screen. */
export function SittingPage({ session, identity }: SittingPageProps) {
  const [panel, setPanel] = useState<Panel>(null)
  const doors = useDoors(session, setPanel)
  const { deskStoresOf } = useServices()
  const stores = useMemo(() => deskStoresOf(session, identity), [deskStoresOf, session, identity])
  const close = () => setPanel(null)
  return (
    <SittingProvider sessionId={session} identity={identity} title="Séance" wayOut={<BackToSessions />}>
      <div className="sitting-page">
        <SyncNotice />
        <YearDeskProvider>
          <ChairScreen {...doors} stores={stores} lineStatus={<ShellStatus />} />
        </YearDeskProvider>
      </div>
      <DocumentsDialog isOpen={panel === 'documents'} onClose={close} />
      <SeatCodesDialog isOpen={panel === 'codes'} onClose={close} />
    </SittingProvider>
  )
}

function useDoors(session: string, setPanel: (panel: Panel) => void) {
  const { backend } = useServices()
  return useMemo(
    () => ({
      onShowDocuments: () => setPanel('documents'),
      onShowCodes: () => setPanel('codes'),
      onOpenProjection: () => backend.openProjection(session),
    }),
    [backend, session, setPanel],
  )
}
