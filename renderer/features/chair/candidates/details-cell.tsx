import type { CandidateState } from '../../../../shared/domain/state.ts'
import { decisionDetail, decisionOn } from '../../dossier/decision.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { choiceOf } from '../draft/draft.ts'
import { ConditionFields } from './condition-fields.tsx'
import { MotiveFields } from './motive-fields.tsx'
import { RankReasonField } from './rank-reason-field.tsx'
import { useDraft } from './use-draft.ts'
import './fact.css'

/** What a decision must be founded on: a motive and its sentence, or a document and its date. */
export function DetailsCell({ candidate }: { readonly candidate: CandidateState }) {
  const desk = useDraft()
  if (desk === null) return null
  if (candidate.withdrawn !== null) return <span className="fact-detail">{candidate.withdrawn.reason}</span>
  if (!desk.isOpen) return <DecidedDetails candidate={candidate} />
  const { kind } = choiceOf(desk.draft, candidate.file.id)
  if (kind === 'conditional') {
    return (
      <>
        <ConditionFields candidate={candidate} desk={desk} />
        <RankReasonField candidate={candidate} desk={desk} />
      </>
    )
  }
  if (kind === 'allocated') return <RankReasonField candidate={candidate} desk={desk} />
  if (kind === 'not-allocated' || kind === 'inadmissible') {
    return <MotiveFields candidate={candidate} desk={desk} kind={kind} />
  }
  return null
}

function DecidedDetails({ candidate }: { readonly candidate: CandidateState }) {
  const { state, item } = useCalmDesk()
  const decision = item === null ? null : decisionOn(item, candidate.file.id)
  const text = decision === null ? '' : decisionDetail(state, decision)
  return text === '' ? null : <span className="fact-detail">{text}</span>
}
