import type { DecisionKind } from '../../../../shared/domain/decision/types.ts'
import type { CandidateId } from '../../../../shared/domain/state.ts'
import { examinedCandidates } from '../../../../shared/domain/vacancy/selectors.ts'
import type { Desk } from '../desk/desk.ts'
import { chooseKind, clearChoice, type Draft, emptyDraft, placeAt } from '../draft/draft.ts'
import { draftFor } from '../draft/draft-history.ts'
import type { Action } from './action.ts'
import { draftOpen, firstObstacle, onDraftedCandidate, withVacancy } from './obstacles.ts'

/** Edits the draft of the candidate under the keyboard. */
export function editSelected(desk: Desk, edit: (draft: Draft, candidate: CandidateId) => Draft): void {
  withVacancy(desk, (item) => {
    if (desk.candidate === null) return
    const next = edit(draftFor(desk.drafts, item), desk.candidate.file.id)
    desk.changeDraft({ type: 'edit', item, next, topic: null })
  })
}

function kindAction(name: string, label: string, key: string, kind: DecisionKind): Action {
  return {
    name,
    label,
    group: 'decision',
    keys: [key],
    obstacle: onDraftedCandidate,
    run: (desk) => editSelected(desk, (draft, candidate) => chooseKind(draft, candidate, kind)),
  }
}

export const kindActions: readonly Action[] = [
  kindAction('allocate', 'Attribuer le logement', 'a', 'allocated'),
  kindAction('allocate-conditionally', 'Attribuer sous condition', 'c', 'conditional'),
  kindAction('not-allocate', 'Ne pas attribuer', 'x', 'not-allocated'),
  kindAction('find-inadmissible', 'Rejeter pour irrecevabilité', 'e', 'inadmissible'),
]

/** Puts the candidate under the keyboard at that rank. */
function rankAction(rank: number): Action {
  return {
    name: `rank-${rank}`,
    label: `Classer au rang ${rank}`,
    group: 'decision',
    keys: [String(rank)],
    obstacle: onDraftedCandidate,
    run: (desk) => editSelected(desk, (draft, candidate) => placeAt(draft, candidate, rank)),
  }
}

export const rankActions: readonly Action[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(rankAction)

export const clearDecision: Action = {
  name: 'clear-decision',
  label: 'Effacer la décision',
  group: 'decision',
  keys: ['0'],
  obstacle: onDraftedCandidate,
  run: (desk) => editSelected(desk, clearChoice),
}

/** Starts from the order in which the file proposes its candidates. */
export const takePreparedRanks: Action = {
  name: 'take-prepared-ranks',
  label: 'Reprendre l’ordre préparé',
  group: 'decision',
  keys: ['o'],
  obstacle: firstObstacle(draftOpen, (desk) =>
    preparedOrder(desk).length === 0 ? 'Aucun ordre n’a été préparé pour ce logement.' : null,
  ),
  run: (desk) =>
    withVacancy(desk, (item) => {
      const next = preparedOrder(desk).reduce(
        (draft, candidate, index) => placeAt(draft, candidate, index + 1),
        emptyDraft,
      )
      desk.changeDraft({ type: 'edit', item, next, topic: null })
    }),
}

/** What is decided of the candidate under the keyboard. */
export const decisionActions: readonly Action[] = [
  ...kindActions,
  ...rankActions,
  clearDecision,
  takePreparedRanks,
]

function preparedOrder({ item }: Desk): readonly CandidateId[] {
  if (item?.kind !== 'vacancy') return []
  return examinedCandidates(item)
    .flatMap(({ file }) =>
      file.proposedRank === undefined ? [] : [{ id: file.id, rank: file.proposedRank }],
    )
    .sort((left, right) => left.rank - right.rank)
    .map(({ id }) => id)
}
