import { useState } from 'react'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import type { PairedDevice } from '../../../shared/sync/retention-messages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Spinner } from '../../components/progress.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { DeviceRow } from './device-row.tsx'
import { RetentionNotice } from './retention-notice.tsx'
import { RevokeForm } from './revoke-form.tsx'
import { useDevices } from './use-devices.ts'
import { type RetentionActs, useRetention } from './use-retention.ts'

interface DevicesDialogProps {
  readonly sessions: readonly SessionSummary[]
  readonly onClose: () => void
}

/** The devices that hold copies: whose they are, when they were last heard of, and how their access ends. */
export function DevicesDialog({ sessions, onClose }: DevicesDialogProps) {
  const { devices, refresh } = useDevices()
  const acts = useRetention(refresh)
  const [asked, setAsked] = useState<PairedDevice | null>(null)
  if (asked !== null) {
    return <RevokeForm device={asked} sessions={sessions} acts={acts} onClose={() => setAsked(null)} />
  }
  return (
    <Dialog title="Appareils associés" isOpen onClose={onClose} width="wide">
      <RetentionNotice acts={acts} />
      <p>
        Un appareil dont l’accès est retiré efface ce qu’il garde à son prochain contact avec le serveur, et
        en donne récépissé. Tant qu’il reste hors ligne, son code et le chiffrement protègent ses données.
      </p>
      {devices === 'asking' ? <Spinner label="Lecture des appareils…" /> : null}
      {devices === 'failed' ? (
        <EmptyState title="La liste n’a pas pu être lue">
          Le serveur ne répond pas. Fermez cette fenêtre, puis recommencez.
        </EmptyState>
      ) : null}
      {typeof devices === 'string' ? null : (
        <DevicesTable devices={devices} sessions={sessions} acts={acts} onRevoke={setAsked} />
      )}
    </Dialog>
  )
}

interface DevicesTableProps {
  readonly devices: readonly PairedDevice[]
  readonly sessions: readonly SessionSummary[]
  readonly acts: RetentionActs
  readonly onRevoke: (device: PairedDevice) => void
}

function DevicesTable({ devices, ...rest }: DevicesTableProps) {
  if (devices.length === 0) {
    return (
      <EmptyState title="Aucun appareil associé">
        Donnez un code à un membre pour associer sa tablette.
      </EmptyState>
    )
  }
  return (
    <DataTable caption="Appareils associés">
      <thead>
        <tr>
          <th scope="col">Appareil</th>
          <th scope="col">Associé le</th>
          <th scope="col">Dernier contact</th>
          <th scope="col">Accès</th>
          <th scope="col">
            <VisuallyHidden>Agir sur l’appareil</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <DeviceRow key={device.device} device={device} {...rest} />
        ))}
      </tbody>
    </DataTable>
  )
}
