import type { CandidateState } from '../../../../shared/domain/state.ts'
import { applicantsName } from '../../dossier/names.ts'
import { FreeTextField } from '../../free-text/free-text-field.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { choiceOf, write } from '../draft/draft.ts'
import { scoreAdvice } from '../draft/score-advice.ts'
import type { DraftDesk } from './use-draft.ts'
import './decision-cells.css'

interface RankReasonFieldProps {
  readonly candidate: CandidateState
  readonly desk: DraftDesk
}

/** Where a rank does not follow the scores: that a reason is advised, and where to write it. Never asked for. */
export function RankReasonField({ candidate, desk: { item, draft, edit } }: RankReasonFieldProps) {
  const { state } = useCalmDesk()
  const { id } = candidate.file
  const { rankReason = '' } = choiceOf(draft, id)
  const advice = scoreAdvice(state, item, draft, id)
  if (advice === null && rankReason === '') return null
  return (
    <div className="decision-fields">
      <FreeTextField
        label={`Raison du rang pour ${applicantsName(candidate.file)}`}
        isLabelHidden
        lines={2}
        maxLength={2000}
        placeholder="Raison du rang, facultative"
        {...(advice === null ? {} : { hint: advice })}
        value={rankReason}
        onChange={(text) => edit(write(draft, id, { rankReason: text }), `rankReason ${id}`)}
      />
    </div>
  )
}
