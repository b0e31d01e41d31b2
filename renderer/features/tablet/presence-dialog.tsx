import { useState } from 'react'
import { statusOf } from '../../../shared/domain/attendance/selectors.ts'
import type { AttendanceStatus } from '../../../shared/domain/attendance/types.ts'
import type { Seat } from '../../../shared/domain/session/types.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { memberWithFunction } from '../dossier/names.ts'
import { presenceText, proxyCandidates } from './presence.ts'

export interface PresenceDialogProps {
  readonly seat: Seat
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Arriving, leaving, taking part from afar, giving one's proxy: each is a line of the attendance sheet. */
export function PresenceDialog({ seat, isOpen, onClose }: PresenceDialogProps) {
  const { state } = useSitting()
  const isRecordable = state.phase === 'open' || state.phase === 'suspended'
  return (
    <Dialog title="Ma présence" isOpen={isOpen} onClose={onClose}>
      {isRecordable ? (
        <PresenceForm seat={seat} onDone={onClose} />
      ) : (
        <p>Les présences se relèvent pendant la séance, une fois qu’elle est ouverte.</p>
      )}
    </Dialog>
  )
}

function PresenceForm({ seat, onDone }: { readonly seat: Seat; readonly onDone: () => void }) {
  const { state, send } = useSitting()
  const [status, setStatus] = useState<AttendanceStatus>(statusOf(state, seat.id))
  const [proxyTo, setProxyTo] = useState(state.presence[seat.id]?.proxyTo ?? null)
  const holders = proxyCandidates(state, seat.id)
  const isIncomplete = status === 'represented' && proxyTo === null
  const record = () => {
    const proxy = status === 'represented' && proxyTo !== null ? { proxyTo } : {}
    void send({ type: 'RecordAttendance', seat: seat.id, status, ...proxy })
    onDone()
  }
  return (
    <>
      <ChoiceGroup
        label="Ma présence"
        choices={statusesFor(holders.length).map((value) => ({
          value,
          label: presenceText(value, seat.holder.title),
        }))}
        value={status}
        onChange={setStatus}
      />
      {status === 'represented' ? (
        <Select
          label="Pouvoir donné à"
          options={holders.map((holder) => ({ value: holder.id, label: memberWithFunction(holder) }))}
          value={proxyTo}
          onChange={setProxyTo}
        />
      ) : null}
      <Button tone="primary" isDisabled={isIncomplete} onPress={record}>
        Enregistrer ma présence
      </Button>
    </>
  )
}

/** A proxy is offered only while somebody may hold it. */
function statusesFor(holders: number): readonly AttendanceStatus[] {
  const always: readonly AttendanceStatus[] = ['present', 'remote', 'excused', 'absent']
  return holders === 0 ? always : [...always, 'represented']
}
