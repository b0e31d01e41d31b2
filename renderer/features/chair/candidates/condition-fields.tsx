import type { CandidateState } from '../../../../shared/domain/state.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Select } from '../../../components/select.tsx'
import { applicantsName } from '../../dossier/names.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { choiceOf, write } from '../draft/draft.ts'
import type { DraftDesk } from './use-draft.ts'
import './decision-cells.css'

interface ConditionFieldsProps {
  readonly candidate: CandidateState
  readonly desk: DraftDesk
}

/** The document awaited, from the limitative list (CCH R441-2-4-1), and the last day to give it. */
export function ConditionFields({ candidate, desk }: ConditionFieldsProps) {
  const { state } = useCalmDesk()
  const { draft, edit } = desk
  const { id } = candidate.file
  const choice = choiceOf(draft, id)
  const name = applicantsName(candidate.file)
  return (
    <div className="decision-fields">
      <Select
        label={`Pièce attendue de ${name}`}
        isLabelHidden
        size="small"
        options={state.documents.map(({ code, label }) => ({ value: code, label }))}
        value={choice.document === '' ? null : choice.document}
        placeholder="Pièce attendue…"
        onChange={(document) => edit(write(draft, id, { document }))}
      />
      <DateField
        label={`Date limite pour ${name}`}
        isLabelHidden
        value={choice.deadline}
        onChange={(deadline) => edit(write(draft, id, { deadline }))}
      />
    </div>
  )
}
