import type { DecisionKind } from '../../../../shared/domain/decision/types.ts'
import type { Refusal } from '../../../../shared/domain/refusal.ts'
import type { CandidateId, VacancyItem } from '../../../../shared/domain/state.ts'
import { examinedCandidates } from '../../../../shared/domain/vacancy/selectors.ts'
import type { Desk } from '../desk/desk.ts'
import { chooseKind, clearChoice, type Draft, emptyDraft, placeAt } from '../draft/draft.ts'
import { decisionsOf } from '../draft/draft-decisions.ts'
import { canRedo, canUndo, draftFor, examinedIds, isUnsent } from '../draft/draft-history.ts'
import type { Action } from './action.ts'
import {
  draftOpen,
  firstObstacle,
  itemStarted,
  type Obstacle,
  onExaminedCandidate,
  whileOpen,
  withVacancy,
} from './obstacles.ts'

const onDraftedCandidate: Obstacle = firstObstacle(draftOpen, onExaminedCandidate)

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

export const proposeDecisions: Action = {
  name: 'propose',
  label: 'Proposer ces décisions',
  group: 'decision',
  keys: ['Ctrl+Enter'],
  obstacle: firstObstacle(whileOpen, draftOpen, itemStarted, (desk) =>
    hasUnsent(desk) ? null : 'Ces décisions sont déjà proposées.',
  ),
  run: (desk) => withVacancy(desk, (item) => void propose(desk, item)),
}

export const undoEdit: Action = {
  name: 'undo',
  label: 'Annuler la saisie',
  group: 'decision',
  keys: ['Ctrl+z'],
  obstacle: firstObstacle(draftOpen, ({ drafts, item }) =>
    item?.kind === 'vacancy' && canUndo(drafts, item) ? null : 'Il n’y a rien à annuler.',
  ),
  run: (desk) => withVacancy(desk, (item) => desk.changeDraft({ type: 'undo', item })),
}

export const redoEdit: Action = {
  name: 'redo',
  label: 'Rétablir la saisie',
  group: 'decision',
  keys: ['Ctrl+y', 'Ctrl+Shift+z'],
  obstacle: firstObstacle(draftOpen, ({ drafts, item }) =>
    item?.kind === 'vacancy' && canRedo(drafts, item) ? null : 'Il n’y a rien à rétablir.',
  ),
  run: (desk) => withVacancy(desk, (item) => desk.changeDraft({ type: 'redo', item })),
}

/** Gives up the unsent edits and shows again what is proposed. */
export const abandonEdits: Action = {
  name: 'abandon-edits',
  label: 'Revenir à la proposition',
  group: 'decision',
  keys: [],
  obstacle: firstObstacle(draftOpen, (desk) => (hasUnsent(desk) ? null : 'Aucune saisie n’est en attente.')),
  run: (desk) => withVacancy(desk, (item) => desk.changeDraft({ type: 'abandon', item })),
}

export const withdrawCandidate: Action = {
  name: 'withdraw-candidate',
  label: 'Retirer de l’ordre du jour',
  group: 'decision',
  keys: ['j'],
  obstacle: firstObstacle(whileOpen, onDraftedCandidate),
  run: ({ candidate, changeView }) => {
    if (candidate === null) return
    changeView({ type: 'open-dialog', dialog: { kind: 'withdraw', candidate: candidate.file.id } })
  },
}

export const recordException: Action = {
  name: 'record-exception',
  label: 'Enregistrer une exception',
  group: 'decision',
  keys: [],
  obstacle: firstObstacle(whileOpen, draftOpen),
  run: (desk) =>
    withVacancy(desk, (item) =>
      desk.changeView({ type: 'open-dialog', dialog: { kind: 'exception', item: item.id } }),
    ),
}

export const decisionActions: readonly Action[] = [
  ...kindActions,
  ...rankActions,
  clearDecision,
  takePreparedRanks,
  proposeDecisions,
  undoEdit,
  redoEdit,
  abandonEdits,
  withdrawCandidate,
  recordException,
]

/** Sends the draft as the item's proposal. Resolves to the refusal, or null. */
export function propose({ drafts, sitting }: Desk, item: VacancyItem): Promise<Refusal | null> {
  const decisions = decisionsOf(draftFor(drafts, item), examinedIds(item))
  return sitting.send({ type: 'ProposeDecisions', vacancy: item.id, decisions: [...decisions] })
}

/** The same, only where the draft says something new: before a vote or an adoption, so that they bear on what is seen. */
export function proposeUnsent(desk: Desk): Promise<Refusal | null> {
  const { item } = desk
  return item?.kind === 'vacancy' && isUnsent(desk.drafts, item) ? propose(desk, item) : Promise.resolve(null)
}

function hasUnsent({ drafts, item }: Desk): boolean {
  return item?.kind === 'vacancy' && isUnsent(drafts, item)
}

function preparedOrder({ item }: Desk): readonly CandidateId[] {
  if (item?.kind !== 'vacancy') return []
  return examinedCandidates(item)
    .flatMap(({ file }) =>
      file.proposedRank === undefined ? [] : [{ id: file.id, rank: file.proposedRank }],
    )
    .sort((left, right) => left.rank - right.rank)
    .map(({ id }) => id)
}
