import type { CandidateId, Item } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { candidateSheet } from '../dossier/candidate-sheet.ts'
import { comparedCandidates } from '../dossier/compared-candidate.ts'
import { decisionDetail, decisionOn, decisionText } from '../dossier/decision.ts'
import { applicantsName } from '../dossier/names.ts'
import { Facts } from './facts.tsx'

/** One candidate, one page: everything the member may read of the request, and what is proposed. */
export function CandidatePage({ item, candidate }: { readonly item: Item; readonly candidate: CandidateId }) {
  const { state } = useSitting()
  const one = comparedCandidates(state, item).find(({ candidate: { file } }) => file.id === candidate)
  if (one === undefined) return null
  const { file, withdrawn } = one.candidate
  return (
    <div className="tablet-candidate">
      <h3 className="tablet-candidate-name">
        {applicantsName(file)}{' '}
        {file.protected === true ? <StatusMark status="watch">ménage protégé</StatusMark> : null}
      </h3>
      {withdrawn === null ? null : <p>Demande retirée de l’ordre du jour : {withdrawn.reason}</p>}
      <ProposedDecision item={item} candidate={candidate} />
      <div className="tablet-sections">
        {candidateSheet(one, 'categories').map(({ title, facts }) => (
          <section key={title} aria-label={title}>
            <h4>{title}</h4>
            <Facts facts={facts} />
          </section>
        ))}
      </div>
    </div>
  )
}

function ProposedDecision({ item, candidate }: { readonly item: Item; readonly candidate: CandidateId }) {
  const { state } = useSitting()
  const decision = decisionOn(item, candidate)
  if (decision === null) return null
  return (
    <p className="tablet-decision">
      <span className="text-soft">{item.adopted === null ? 'Proposition' : 'Décision'} : </span>
      <strong>{decisionText(decision)}</strong> {decisionDetail(state, decision)}
    </p>
  )
}
