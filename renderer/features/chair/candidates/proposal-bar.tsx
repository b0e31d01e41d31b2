import { counted } from '../../../../shared/domain/naming.ts'
import { type Status, StatusMark } from '../../../components/status-mark.tsx'
import { ActionButton } from '../actions/action-button.tsx'
import { ActionIconButton } from '../actions/action-icon-button.tsx'
import { takePreparedRanks } from '../actions/decision-actions.ts'
import { abandonEdits, proposeDecisions, redoEdit, undoEdit } from '../actions/proposal-actions.ts'
import { useDesk } from '../desk/desk-context.ts'
import { isUnsent } from '../draft/draft-history.ts'
import { type DraftProblem, draftProblems } from '../draft/draft-problems.ts'
import { PanelStatus } from '../refusals/panel-status.tsx'
import { RankingStrip } from './ranking-strip.tsx'
import { type DraftDesk, useDraft } from './use-draft.ts'
import './proposal-bar.css'

/** The foot of a dwelling: the ranking, what is still missing, and the proposal put to the room. */
export function ProposalBar() {
  const draft = useDraft()
  if (draft === null) return null
  return (
    <section className="proposal-bar" aria-label="Proposition">
      <RankingStrip desk={draft} />
      <div className="proposal-foot">
        <div className="proposal-words">
          <ProposalState draft={draft} />
          <PanelStatus panel="proposal" />
        </div>
        {draft.isOpen ? <DraftTools draft={draft} /> : null}
        {draft.isOpen ? <ActionButton action={proposeDecisions} isKeyShown /> : null}
      </div>
    </section>
  )
}

function ProposalState({ draft }: { readonly draft: DraftDesk }) {
  const { state, drafts } = useDesk()
  const { item } = draft
  if (item.adopted !== null) return <StatusMark status="met">Décisions adoptées</StatusMark>
  if (item.openVote !== null) return <StatusMark status="neutral">Ces décisions sont au vote</StatusMark>
  if (item.proposal === null && !isUnsent(drafts, item)) {
    return <StatusMark status="neutral">Aucune décision pour l’instant</StatusMark>
  }
  const problems = draftProblems(draft.draft, item, state.motives)
  const { status, words } = standing(isUnsent(drafts, item), problems)
  return <StatusMark status={status}>{words}</StatusMark>
}

function standing(
  isToSend: boolean,
  problems: readonly DraftProblem[],
): { readonly status: Status; readonly words: string } {
  const [first] = problems
  if (first !== undefined) return { status: 'watch', words: `${first.message}${others(problems.length - 1)}` }
  return isToSend
    ? { status: 'neutral', words: 'Décisions complètes, à proposer' }
    : { status: 'met', words: 'Décisions proposées' }
}

function others(count: number): string {
  return count === 0 ? '' : ` Et ${counted(count, 'autre point', 'autres points')}.`
}

/** What goes back: to the prepared order, to the proposal, one edit at a time. */
function DraftTools({ draft }: { readonly draft: DraftDesk }) {
  const { drafts } = useDesk()
  const { item } = draft
  const isEdited = isUnsent(drafts, item)
  return (
    <div className="proposal-buttons">
      {item.proposal === null && draft.draft.ranking.length === 0 ? (
        <ActionButton action={takePreparedRanks} tone="quiet" size="small" />
      ) : null}
      {isEdited && item.proposal !== null ? (
        <ActionButton action={abandonEdits} tone="quiet" size="small" />
      ) : null}
      <ActionIconButton action={undoEdit} icon="undo" />
      <ActionIconButton action={redoEdit} icon="redo" />
    </div>
  )
}
