import { useState } from 'react'
import { isCivilDate } from '../../../shared/domain/calendar.ts'
import type { CandidateId } from '../../../shared/domain/state.ts'
import type { Request } from '../../app/sitting-context.ts'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { FreeTextField } from '../free-text/free-text-field.tsx'
import { RecordDialog } from './record-dialog.tsx'
import type { RejectionLine, RejectionStep } from './rejection-lines.ts'
import { rejectionStepLabels } from './step-labels.ts'

interface RejectionDialogProps {
  readonly line: RejectionLine
  readonly step: RejectionStep
  readonly onClose: () => void
}

/** Records the notice of a rejection, or what the household answered to it. */
export function RejectionDialog({ line, step, onClose }: RejectionDialogProps) {
  const [on, setOn] = useState('')
  const [text, setText] = useState('')
  const request = rejectionRequest(line.candidate, step, on, text.trim())
  const dateLabel = step === 'reply' ? 'Réponse reçue le' : 'Courrier reçu le'
  return (
    <RecordDialog title={rejectionStepLabels[step]} request={request} onClose={onClose}>
      <p>{line.name}</p>
      <DateField label={dateLabel} value={on} onChange={setOn} isRequired />
      <RejectionText step={step} text={text} onChange={setText} />
    </RecordDialog>
  )
}

interface RejectionTextProps {
  readonly step: RejectionStep
  readonly text: string
  readonly onChange: (text: string) => void
}

function RejectionText({ step, text, onChange }: RejectionTextProps) {
  return step !== 'reply' ? (
    <TextField
      label="Preuve de réception"
      hint="Par exemple une lettre recommandée avec avis de réception."
      value={text}
      onChange={onChange}
      maxLength={200}
      isRequired
    />
  ) : (
    <FreeTextField
      label="Réponse du demandeur"
      value={text}
      onChange={onChange}
      lines={4}
      maxLength={2000}
      isRequired
    />
  )
}

/** The command that records this step; null until everything it asks for is there. */
export function rejectionRequest(
  candidate: CandidateId,
  step: RejectionStep,
  on: string,
  text: string,
): Request | null {
  if (!isCivilDate(on) || text === '') return null
  return step !== 'reply'
    ? { type: 'RecordRejectionNotice', candidate, receivedOn: on, proof: text }
    : { type: 'RecordRejectionAnswer', candidate, on, text }
}
