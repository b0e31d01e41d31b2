import type { SessionSummary } from '../../../shared/sync/messages.ts'
import type { PairedDevice } from '../../../shared/sync/retention-messages.ts'
import { useServices } from '../../app/services.ts'
import { Button } from '../../components/button.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { deviceName, deviceState, momentWords } from './device-words.ts'
import type { RetentionActs } from './use-retention.ts'

interface DeviceRowProps {
  readonly device: PairedDevice
  readonly sessions: readonly SessionSummary[]
  readonly acts: RetentionActs
  readonly onRevoke: (device: PairedDevice) => void
}

/** One device: who it is, and either the way to end its access or the proof that it holds nothing. */
export function DeviceRow({ device, sessions, acts, onRevoke }: DeviceRowProps) {
  const { clock } = useServices()
  const { status, words } = deviceState(device, clock.now())
  const name = deviceName(device, sessions)
  const isThis = useThisDevice() === device.device
  return (
    <tr>
      <th scope="row" className="device-name">
        {name}
        <span className="session-detail">{device.device}</span>
      </th>
      <td>{momentWords(device.pairedAt)}</td>
      <td>{device.lastSeenAt === null ? 'jamais' : momentWords(device.lastSeenAt)}</td>
      <td>
        <StatusMark status={status}>{words}</StatusMark>
      </td>
      <td>
        <div className="device-acts">
          {isThis ? (
            <span className="text-soft">Ce poste</span>
          ) : (
            <DeviceAct device={device} name={`${name}, ${device.device}`} acts={acts} onRevoke={onRevoke} />
          )}
        </div>
      </td>
    </tr>
  )
}

/** Nobody ends the access of the device that they are on: it would lose their own work. */
function useThisDevice(): string | null {
  const { device } = useServices()
  const view = device.view()
  return view.kind === 'known' ? view.identity.device : null
}

interface DeviceActProps extends Omit<DeviceRowProps, 'sessions'> {
  readonly name: string
}

function DeviceAct({ device, name, acts, onRevoke }: DeviceActProps) {
  if (device.erasedAt !== null) {
    const request = { kind: 'device-certificate', device: device.device } as const
    return (
      <Button
        size="small"
        tone="quiet"
        icon="download"
        aria-label={`Attestation d’effacement : ${name}`}
        onPress={() => void acts.certificate(request)}
      >
        Attestation
      </Button>
    )
  }
  if (device.revokedAt !== null) return null
  return (
    <Button size="small" aria-label={`Retirer l’accès : ${name}`} onPress={() => onRevoke(device)}>
      Retirer l’accès…
    </Button>
  )
}
