import type { Refusal } from '../../../../shared/domain/refusal.ts'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import type { Desk } from '../desk/desk.ts'
import { decisionsOf } from '../draft/draft-decisions.ts'
import { canRedo, canUndo, draftFor, examinedIds, isUnsent } from '../draft/draft-history.ts'
import type { Action } from './action.ts'
import {
  draftOpen,
  firstObstacle,
  itemStarted,
  onDraftedCandidate,
  whileOpen,
  withVacancy,
} from './obstacles.ts'

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

/** What is done of a dwelling's decisions as a whole. */
export const proposalActions: readonly Action[] = [
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
