import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { SetAsideAct } from '../../../shared/sync/set-aside.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { noBreakSpace } from '../dossier/format.ts'
import { lateActLabel } from './late-act-words.ts'

interface SetDownFormProps {
  readonly act: SetAsideAct
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks why an act set aside is left undone. */
export function SetDownForm({ act, onConfirm, onCancel }: SetDownFormProps) {
  const [reason, setReason] = useState('')
  return (
    <Form
      className="late-acts-form"
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm(reason.trim())
      }}
    >
      <TextField
        label={`Pourquoi écarter «${noBreakSpace}${lateActLabel(act)}${noBreakSpace}»${noBreakSpace}?`}
        hint="L’acte reste dans cette liste, avec ce motif."
        value={reason}
        onChange={setReason}
        maxLength={2000}
        isRequired
        autoFocus
      />
      <span className="late-acts-buttons">
        <Button onPress={onCancel}>Annuler</Button>
        <Button type="submit" tone="danger" isDisabled={reason.trim() === ''}>
          Écarter cet acte
        </Button>
      </span>
    </Form>
  )
}
