import { useEffect, useState } from 'react'
import { seatOf } from '../../../../shared/domain/attendance/selectors.ts'
import { TextField } from '../../../components/text-field.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { listName } from '../../dossier/names.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useAsk } from './use-ask.ts'

/**
 * The chair signs. At the chair's own device its identity is enough; at the secretary's desk the chair types its
 * one-time code, since a signature comes from its seat alone (contract 5.13).
 */
export function SignDialog() {
  const { state, sitting, changeView } = useCalmDesk()
  const ask = useAsk()
  const [asked] = useState(state.phase)
  useEffect(() => {
    // The signature has come, though its answer was lost or another device gave it: nothing is asked here any more.
    if (state.phase !== asked) changeView({ type: 'close-dialog' })
  }, [state.phase, asked, changeView])
  const [code, setCode] = useState('')
  const chair = state.opened?.chair
  const seat = chair === undefined ? undefined : seatOf(state, chair)
  if (seat === undefined) return null
  const { identity } = sitting
  const isOwnDevice = identity.role === 'seat' && identity.seat === seat.id
  const request = { type: 'SignMinutes', seat: seat.id } as const
  const confirm = () => (isOwnDevice ? ask.ask(request) : ask.ask(request, { seatCode: code.trim() }))
  return (
    <AskDialog
      title={state.phase === 'signed' ? 'Signer l’acte rectificatif' : 'Signer le procès-verbal'}
      confirmLabel="Signer"
      ask={ask}
      isReady={isOwnDevice || code.trim() !== ''}
      onConfirm={confirm}
    >
      <p>{`Signataire${noBreakSpace}: ${listName(seat.holder)}.`}</p>
      <p>Après la signature, rien ne change plus. Une correction est un acte rectificatif, signé de même.</p>
      {isOwnDevice ? null : (
        <TextField
          label="Code de la présidence"
          hint="Le code à usage unique du siège, affiché dans « Codes des membres »."
          value={code}
          onChange={setCode}
          autoComplete="off"
          maxLength={64}
          isRequired
          autoFocus
        />
      )}
    </AskDialog>
  )
}
