import { useState } from 'react'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import type { FollowUpLine } from './follow-up-lines.ts'
import { blankFields, type FollowUpFields, followUpRequest, type RecordedStep } from './follow-up-request.ts'
import { StepFields } from './step-fields.tsx'
import { stepLabels } from './step-labels.ts'

interface FollowUpDialogProps {
  readonly line: Pick<FollowUpLine, 'candidate' | 'rank' | 'name'>
  readonly step: RecordedStep
  /** What is known beforehand, such as a refusal that an acceptance elsewhere brings. */
  readonly initial?: Partial<FollowUpFields>
  readonly onClose: () => void
}

const dateLabels: Readonly<Record<RecordedStep, string>> = {
  notification: 'Offre reçue le',
  answer: 'Réponse donnée le',
  silence: 'Absence constatée le',
  document: 'Constat fait le',
  lease: 'Bail signé le',
}

/** Records one step of an offer; a refusal is said here and what was typed stays. */
export function FollowUpDialog({ line, step, initial = {}, onClose }: FollowUpDialogProps) {
  const { send } = useSitting()
  const [fields, setFields] = useState<FollowUpFields>({ ...blankFields, ...initial })
  const [refusal, setRefusal] = useState<string | null>(null)
  const write = (some: Partial<FollowUpFields>) => setFields({ ...fields, ...some })
  const request = followUpRequest(line.candidate, step, fields)
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
  return (
    <Dialog title={stepLabels[step]} isOpen onClose={onClose} footer={buttons}>
      <p>
        {line.rank}. {line.name}
      </p>
      <DateField label={dateLabels[step]} value={fields.on} onChange={(on) => write({ on })} isRequired />
      <StepFields step={step} fields={fields} write={write} />
      <div role="alert">{refusal === null ? null : <StatusMark status="blocks">{refusal}</StatusMark>}</div>
    </Dialog>
  )
}
