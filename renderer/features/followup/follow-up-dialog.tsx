import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import type { FollowUpLine } from './follow-up-lines.ts'
import { blankFields, type FollowUpFields, followUpRequest, type RecordedStep } from './follow-up-request.ts'
import { RecordDialog } from './record-dialog.tsx'
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

/** Records one step of an offer. */
export function FollowUpDialog({ line, step, initial = {}, onClose }: FollowUpDialogProps) {
  const [fields, setFields] = useState<FollowUpFields>({ ...blankFields, ...initial })
  const write = (some: Partial<FollowUpFields>) => setFields({ ...fields, ...some })
  const request = followUpRequest(line.candidate, step, fields)
  return (
    <RecordDialog title={stepLabels[step]} request={request} onClose={onClose}>
      <p>
        {line.rank}. {line.name}
      </p>
      <DateField label={dateLabels[step]} value={fields.on} onChange={(on) => write({ on })} isRequired />
      <StepFields step={step} fields={fields} write={write} />
    </RecordDialog>
  )
}
