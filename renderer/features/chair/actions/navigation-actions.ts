import { shownOrder } from '../../../../shared/domain/score/order.ts'
import type { Item } from '../../../../shared/domain/state.ts'
import { candidatesOf, itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'
import type { Desk } from '../desk/desk.ts'
import type { Action } from './action.ts'
import { firstObstacle, noVoteOpen, onCandidate, onItem, whileOpen, withItem } from './obstacles.ts'

export const nextCandidate: Action = {
  name: 'next-candidate',
  label: 'Candidat suivant',
  group: 'navigation',
  keys: ['ArrowRight', 'PageDown'],
  obstacle: onCandidate,
  run: (desk) => moveCandidate(desk, 1),
}

export const previousCandidate: Action = {
  name: 'previous-candidate',
  label: 'Candidat précédent',
  group: 'navigation',
  keys: ['ArrowLeft', 'PageUp'],
  obstacle: onCandidate,
  run: (desk) => moveCandidate(desk, -1),
}

export const nextItem: Action = {
  name: 'next-item',
  label: 'Consulter le point suivant',
  group: 'navigation',
  keys: ['ArrowDown'],
  obstacle: onItem,
  run: (desk) => moveItem(desk, 1),
}

export const previousItem: Action = {
  name: 'previous-item',
  label: 'Consulter le point précédent',
  group: 'navigation',
  keys: ['ArrowUp'],
  obstacle: onItem,
  run: (desk) => moveItem(desk, -1),
}

/** Turns the room, and what is projected, to the item looked at. */
export const callItem: Action = {
  name: 'call-item',
  label: 'Appeler ce point',
  group: 'navigation',
  keys: [' '],
  obstacle: firstObstacle(whileOpen, onItem, ({ state, item }) =>
    item !== null && item.id === state.currentItem ? 'La salle est déjà sur ce point.' : null,
  ),
  run: (desk) => withItem(desk, (item) => call(desk, item)),
}

/** Turns the room to the next item that is not decided. */
export const callNextItem: Action = {
  name: 'call-next-item',
  label: 'Appeler le point suivant',
  group: 'navigation',
  keys: ['n'],
  obstacle: firstObstacle(whileOpen, noVoteOpen, (desk) =>
    nextUndecided(desk) === null ? 'Tous les points sont décidés.' : null,
  ),
  run: (desk) => {
    const next = nextUndecided(desk)
    if (next !== null) call(desk, next)
  },
}

/** Comes back to the item that the room is turned to. */
export const rejoinRoom: Action = {
  name: 'rejoin-room',
  label: 'Rejoindre la salle',
  group: 'navigation',
  keys: ['r'],
  obstacle: ({ state }) => (state.currentItem === null ? 'Aucun point n’est appelé.' : null),
  run: ({ state, changeView }) => {
    if (state.currentItem !== null) changeView({ type: 'look-at', item: state.currentItem })
  },
}

export const openSheet: Action = {
  name: 'open-sheet',
  label: 'Consulter le dossier du candidat',
  group: 'navigation',
  keys: ['i'],
  obstacle: onCandidate,
  run: ({ candidate, changeView }) => {
    if (candidate === null) return
    changeView({ type: 'open-dialog', dialog: { kind: 'sheet', candidate: candidate.file.id } })
  },
}

export const navigationActions: readonly Action[] = [
  nextCandidate,
  previousCandidate,
  openSheet,
  nextItem,
  previousItem,
  callItem,
  callNextItem,
  rejoinRoom,
]

/** The next item in the running order, after the one looked at and then from the start, that is not decided. */
export function nextUndecided({ state, item }: Pick<Desk, 'state' | 'item'>): Item | null {
  const position = item === null ? -1 : state.items.indexOf(item)
  const turned = [...state.items.slice(position + 1), ...state.items.slice(0, Math.max(0, position))]
  return turned.find((one) => itemStatus(one) !== 'decided') ?? null
}

/** Whoever has just called the roll is shown who sits on the item, and where its vote opens. */
function call(desk: Desk, item: Item): void {
  desk.changeView({ type: 'look-at', item: item.id })
  desk.changeView({ type: 'show-pane', pane: 'sitting' })
  void desk.sitting.send({ type: 'StartItem', item: item.id })
}

function moveItem({ state, item, changeView }: Desk, step: 1 | -1): void {
  const next = item === null ? undefined : state.items[state.items.indexOf(item) + step]
  if (next !== undefined) changeView({ type: 'look-at', item: next.id })
}

/** Stops at both ends: a key held down must not come round again. */
function moveCandidate({ state, item, candidate, changeView }: Desk, step: 1 | -1): void {
  if (item === null || candidate === null) return
  const shown = item.kind === 'vacancy' ? shownOrder(state, item) : candidatesOf(item)
  const next = shown[shown.findIndex(({ file }) => file.id === candidate.file.id) + step]
  if (next !== undefined) changeView({ type: 'select', item: item.id, candidate: next.file.id })
}
