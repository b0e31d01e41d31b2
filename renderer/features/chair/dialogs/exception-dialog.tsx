import { useState } from 'react'
import type { CandidatesException, ItemId } from '../../../../shared/domain/session/types.ts'
import { Select } from '../../../components/select.tsx'
import { capitalised } from '../../dossier/format.ts'
import { exceptionLabels } from '../../dossier/labels.ts'
import { FreeTextField } from '../../free-text/free-text-field.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { useAsk } from './use-ask.ts'

type Code = CandidatesException['code']

const codes: readonly Code[] = ['insufficient-candidates', 'dalo-designated', 'plai-adapted']
const options = codes.map((value) => ({ value, label: capitalised(exceptionLabels[value]) }))

/** Why fewer than three requests are examined: the three cases of the law (CCH R441-3) and no other. */
export function ExceptionDialog({ item }: { readonly item: ItemId }) {
  const ask = useAsk()
  const [code, setCode] = useState<Code | null>(null)
  const [reason, setReason] = useState('')
  const confirm = () => {
    if (code !== null) ask.ask({ type: 'RecordException', vacancy: item, code, reason: reason.trim() })
  }
  return (
    <AskDialog
      title="Moins de trois candidatures"
      confirmLabel="Enregistrer l’exception"
      ask={ask}
      isReady={code !== null && reason.trim() !== ''}
      onConfirm={confirm}
    >
      <Select label="Cas prévu" options={options} value={code} onChange={setCode} isRequired />
      <FreeTextField
        label="Circonstances"
        hint="Elles figurent au procès-verbal."
        value={reason}
        onChange={setReason}
        lines={3}
        maxLength={2000}
        isRequired
      />
    </AskDialog>
  )
}
