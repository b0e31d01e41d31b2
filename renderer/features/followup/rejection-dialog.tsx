import { useState } from 'react'
import { isCivilDate } from '../../../shared/domain/calendar.ts'
import type { CandidateId } from '../../../shared/domain/state.ts'
import { type Request, useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { TextField } from '../../components/text-field.tsx'
import { FreeTextField } from '../free-text/free-text-field.tsx'
import type { RejectionLine, RejectionStep } from './rejection-lines.ts'
import { rejectionStepLabels } from './step-labels.ts'

interface RejectionDialogProps {
  readonly line: RejectionLine
  readonly step: RejectionStep
  readonly onClose: () => void
}

/** Records the notice of a rejection, or what the household answered to it. */
export function RejectionDialog({ line, step, onClose }: RejectionDialogProps) {
  const { send } = useSitting()
  const [on, setOn] = useState('')
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const request = rejectionRequest(line.candidate, step, on, text.trim())
  const record = async () => {
    if (request === null) return
    const answer = await send(request)
    if (answer === null) onClose()
    else setRefusal(answer.message)
  }
  const buttons = (
    <>
      <Button onPress={onClose}>Renoncer</Button>
      <Button tone="primary" isDisabled={request === null} onPress={() => void record()}>
        Enregistrer
      </Button>
    </>
  )
  const dateLabel = step === 'reply' ? 'Réponse reçue le' : 'Courrier reçu le'
  return (
    <Dialog title={rejectionStepLabels[step]} isOpen onClose={onClose} footer={buttons}>
      <p>{line.name}</p>
      <DateField label={dateLabel} value={on} onChange={setOn} isRequired />
      <RejectionText step={step} text={text} onChange={setText} />
      <div role="alert">{refusal === null ? null : <StatusMark status="blocks">{refusal}</StatusMark>}</div>
    </Dialog>
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
