import { useState } from 'react'
import { presidentOf } from '../../../../shared/domain/presidency/selectors.ts'
import type { SeatId } from '../../../../shared/domain/session/types.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { listName } from '../../dossier/names.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useAsk } from './use-ask.ts'

/** Opens the sitting: who keeps the minutes, and who chairs. */
export function OpenSessionDialog() {
  const { state } = useCalmDesk()
  const ask = useAsk()
  const [secretary, setSecretary] = useState('')
  const [chair, setChair] = useState<SeatId | null>(presidentOf(state)?.id ?? null)
  const confirm = () => {
    if (chair !== null) ask.ask({ type: 'OpenSession', secretary: secretary.trim(), chair })
  }
  return (
    <AskDialog
      title="Ouvrir la séance"
      confirmLabel="Ouvrir la séance"
      ask={ask}
      isReady={chair !== null && secretary.trim() !== ''}
      onConfirm={confirm}
    >
      <TextField
        label="Secrétaire de séance"
        hint="Civilité, prénom et nom, tels qu’ils figureront au procès-verbal."
        value={secretary}
        onChange={setSecretary}
        maxLength={200}
        isRequired
        autoFocus
      />
      <Select
        label="Présidence de séance"
        options={chairOptions(state)}
        value={chair}
        onChange={setChair}
        isRequired
      />
    </AskDialog>
  )
}

/** Only a member with a vote of its own may chair. */
function chairOptions({ commission }: SessionState) {
  return commission.seats
    .filter((seat) => seat.voice === 'deliberative')
    .map((seat) => ({
      value: seat.id,
      label: listName(seat.holder),
      ...(seat.function === undefined ? {} : { detail: seat.function }),
    }))
}
