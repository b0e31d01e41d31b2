import { useState } from 'react'
import { isCivilDate } from '../../../shared/domain/calendar.ts'
import { membersToConsult, missingConsultation } from '../../../shared/domain/offer/consultation.ts'
import type { SeatId, VacancyItem } from '../../../shared/domain/state.ts'
import { type Request, useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { FreeTextField } from '../free-text/free-text-field.tsx'
import { ConsultedMembers } from './consulted-members.tsx'
import type { FollowUpLine } from './follow-up-lines.ts'
import { QualificationEffect } from './qualification-effect.tsx'
import { stepLabels } from './step-labels.ts'

interface QualifyDialogProps {
  readonly item: VacancyItem
  readonly line: FollowUpLine
  readonly onClose: () => void
}

/** What the dialog holds while it is filled in. */
export interface QualifyFields {
  readonly justified: 'yes' | 'no' | null
  readonly decidedBy: 'organisation' | 'reservataire'
  readonly consultedOn: string
  readonly consulted: readonly SeatId[]
  readonly reason: string
}

const blank: QualifyFields = {
  justified: null,
  decidedBy: 'organisation',
  consultedOn: '',
  consulted: [],
  reason: '',
}

const choices = [
  { value: 'yes', label: 'Refus justifié' },
  { value: 'no', label: 'Refus non justifié' },
] as const

const authors = [
  { value: 'organisation', label: 'L’organisme' },
  { value: 'reservataire', label: 'Le réservataire' },
] as const

/** Whether a refusal was justified, with the trace of whom the landlord or the réservataire consulted. */
export function QualifyDialog({ item, line, onClose }: QualifyDialogProps) {
  const { state, send } = useSitting()
  const [fields, setFields] = useState(blank)
  const [refusal, setRefusal] = useState<string | null>(null)
  const write = (some: Partial<QualifyFields>) => setFields({ ...fields, ...some })
  const request = qualifyRequest(line.candidate, fields)
  const isMissing = fields.justified === 'no' && missingConsultation(state, item, fields.consulted).length > 0
  const record = async () => {
    if (request === null) return
    const answer = await send(request)
    if (answer === null) onClose()
    else setRefusal(answer.message)
  }
  const buttons = (
    <>
      <Button onPress={onClose}>Renoncer</Button>
      <Button tone="primary" isDisabled={request === null || isMissing} onPress={() => void record()}>
        Enregistrer
      </Button>
    </>
  )
  return (
    <Dialog title={stepLabels.qualification} isOpen onClose={onClose} footer={buttons}>
      <p>
        {line.rank}. {line.name}
      </p>
      <ChoiceGroup
        label="Qualification"
        choices={choices}
        value={fields.justified}
        onChange={(justified) => write({ justified })}
      />
      <QualificationEffect item={item} candidate={line.candidate} justified={fields.justified} />
      {item.vacancy.reservation.holder === 'landlord' ? null : (
        <ChoiceGroup
          label="Décidé par"
          choices={authors}
          value={fields.decidedBy}
          onChange={(decidedBy) => write({ decidedBy })}
        />
      )}
      <DateField
        label="Membres consultés le"
        value={fields.consultedOn}
        onChange={(consultedOn) => write({ consultedOn })}
        isRequired
      />
      <ConsultedMembers
        members={membersToConsult(state, item)}
        consulted={fields.consulted}
        isEveryoneNeeded={fields.justified === 'no'}
        onChange={(consulted) => write({ consulted })}
      />
      <FreeTextField
        label="Motif"
        value={fields.reason}
        onChange={(reason) => write({ reason })}
        lines={2}
        maxLength={2000}
        isRequired
      />
      <div role="alert">{refusal === null ? null : <StatusMark status="blocks">{refusal}</StatusMark>}</div>
    </Dialog>
  )
}

/** The command that qualifies the refusal; null until everything it asks for is there. */
export function qualifyRequest(candidate: string, fields: QualifyFields): Request | null {
  const { justified, decidedBy, consultedOn, consulted } = fields
  const reason = fields.reason.trim()
  if (justified === null || !isCivilDate(consultedOn) || reason === '') return null
  return {
    type: 'QualifyRefusal',
    candidate,
    justified: justified === 'yes',
    decidedBy,
    consultedOn,
    consulted,
    reason,
  }
}
