import { useMemo, useState } from 'react'
import type { Identity } from '../../shared/sync/messages.ts'
import { ReadMarksContext } from '../features/tablet/read-marks-store.ts'
import { DeviceButton } from '../features/vault/device-button.tsx'
import { lazyScreen } from './lazy-screen.ts'
import { useServices } from './services.ts'
import { SittingProvider } from './sitting-provider.tsx'
import { SyncNotice } from './sync-notice.tsx'
import { SyncStatus } from './sync-status.tsx'
import { useDeviceRules } from './use-device-rules.ts'
import './sitting-page.css'

const TabletScreen = lazyScreen(
  async () => (await import('../features/tablet/tablet-screen.tsx')).TabletScreen,
)

function DeviceRules() {
  useDeviceRules()
  return null
}

/** A member's tablet: the sitting of its seat. */
export function TabletPage({ identity }: { readonly identity: Extract<Identity, { role: 'seat' }> }) {
  const { readMarks, readingOf } = useServices()
  const reading = useMemo(() => readingOf(identity.session, identity), [readingOf, identity])
  const [marks] = useState(readMarks)
  return (
    <SittingProvider
      sessionId={identity.session}
      identity={identity}
      title="Séance"
      wayOut={<DeviceButton label="Tablette" />}
    >
      <div className="sitting-page touch">
        <SyncNotice />
        <ReadMarksContext value={marks}>
          <TabletScreen
            keptReading={reading}
            lineStatus={<SyncStatus />}
            tools={<DeviceButton label="Tablette" icon="lock" />}
          />
          <DeviceRules />
        </ReadMarksContext>
      </div>
    </SittingProvider>
  )
}
