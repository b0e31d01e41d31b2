import type { CandidateState } from '../../../../shared/domain/state.ts'
import { Select } from '../../../components/select.tsx'
import { applicantsName } from '../../dossier/names.ts'
import { FreeTextField } from '../../free-text/free-text-field.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { choiceOf, chooseMotive, type MotivatedKind, write } from '../draft/draft.ts'
import { needsStatement } from '../draft/draft-problems.ts'
import { scoreAdvice } from '../draft/score-advice.ts'
import type { DraftDesk } from './use-draft.ts'
import './decision-cells.css'

interface MotiveFieldsProps {
  readonly candidate: CandidateState
  readonly desk: DraftDesk
  readonly kind: MotivatedKind
}

/** The motive, from the session's list for that kind, and the sentence that completes it. */
export function MotiveFields({ candidate, desk, kind }: MotiveFieldsProps) {
  const { state } = useCalmDesk()
  const { draft, edit } = desk
  const { id } = candidate.file
  const choice = choiceOf(draft, id)
  const name = applicantsName(candidate.file)
  const advice = scoreAdvice(state, desk.item, draft, id)
  const isAsked = needsStatement(state.motives, choice)
  return (
    <div className="decision-fields">
      <Select
        label={`Motif pour ${name}`}
        isLabelHidden
        size="small"
        options={state.motives[kind].map(({ code, label }) => ({ value: code, label }))}
        value={choice.motives[kind] === '' ? null : choice.motives[kind]}
        placeholder="Motif…"
        onChange={(motive) => edit(chooseMotive(draft, id, motive))}
      />
      <FreeTextField
        label={`Précision pour ${name}`}
        isLabelHidden
        lines={2}
        warningsShown={1}
        maxLength={2000}
        placeholder={isAsked ? 'Précision demandée' : 'Précision facultative'}
        {...(advice === null ? {} : { hint: advice })}
        value={choice.statement}
        onChange={(statement) => edit(write(draft, id, { statement }), `statement ${id}`)}
      />
    </div>
  )
}
