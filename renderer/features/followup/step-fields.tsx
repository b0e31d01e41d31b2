import { assertNever } from '../../../shared/util/assert-never.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import { FreeTextField } from '../free-text/free-text-field.tsx'
import type { FollowUpFields, RecordedStep } from './follow-up-request.ts'

interface StepFieldsProps {
  readonly step: RecordedStep
  readonly fields: FollowUpFields
  readonly write: (fields: Partial<FollowUpFields>) => void
}

const yesNo = (yes: string, no: string) =>
  [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ] as const

const answers = [
  { value: 'accepted', label: 'Acceptation' },
  { value: 'refused', label: 'Refus' },
] as const

/** What a step asks for beside its date. */
export function StepFields({ step, fields, write }: StepFieldsProps) {
  switch (step) {
    case 'notification':
      return (
        <TextField
          label="Preuve de réception"
          hint="Par exemple une lettre recommandée avec avis de réception."
          value={fields.proof}
          onChange={(proof) => write({ proof })}
          maxLength={200}
          isRequired
        />
      )
    case 'answer':
      return <AnswerFields fields={fields} write={write} />
    case 'document':
      return (
        <ChoiceGroup
          label="Condition"
          choices={yesNo('Condition remplie', 'Condition non remplie')}
          value={fields.conditionsMet}
          onChange={(conditionsMet) => write({ conditionsMet })}
        />
      )
    case 'silence':
    case 'lease':
      return null
    default:
      return assertNever(step)
  }
}

function AnswerFields({ fields, write }: Omit<StepFieldsProps, 'step'>) {
  return (
    <>
      <ChoiceGroup
        label="Réponse du candidat"
        choices={answers}
        value={fields.answer}
        onChange={(answer) => write({ answer })}
      />
      {fields.answer === 'refused' ? (
        <>
          <ChoiceGroup
            label="Motif du refus"
            choices={yesNo('Refus justifié', 'Refus non justifié')}
            value={fields.justified}
            onChange={(justified) => write({ justified })}
          />
          <FreeTextField
            label="Motif donné par le candidat"
            value={fields.motive}
            onChange={(motive) => write({ motive })}
            lines={2}
            maxLength={2000}
          />
        </>
      ) : null}
    </>
  )
}
