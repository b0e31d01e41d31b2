import { votingSeats } from '../../../../shared/domain/attendance/selectors.ts'
import type { Item, SeatId, SessionState } from '../../../../shared/domain/state.ts'
import type { VoteMethod } from '../../../../shared/domain/vote/types.ts'
import type { Desk } from '../desk/desk.ts'
import type { Action } from './action.ts'
import {
  firstObstacle,
  itemStarted,
  notDecided,
  noVoteOpen,
  type Obstacle,
  onItem,
  voteOpen,
  whileOpen,
  withItem,
} from './obstacles.ts'
import { proposeUnsent } from './proposal-actions.ts'

const readyToDecide: Obstacle = firstObstacle(whileOpen, onItem, itemStarted, notDecided, noVoteOpen)
/** On the tablets each member votes: nobody fills in for those who have not yet. */
const showOfHands: Obstacle = ({ item }) =>
  item?.openVote?.method === 'devices' ? 'Sur les tablettes, chaque membre vote pour son siège.' : null
const votingNow: Obstacle = firstObstacle(whileOpen, onItem, voteOpen)

export const openVoteByHands: Action = {
  name: 'open-vote-by-hands',
  label: 'Ouvrir le vote à main levée',
  group: 'vote',
  keys: ['v'],
  obstacle: readyToDecide,
  run: (desk) => withItem(desk, (item) => void openVote(desk, item, 'hands')),
}

export const openVoteOnDevices: Action = {
  name: 'open-vote-on-devices',
  label: 'Ouvrir le vote sur les tablettes',
  group: 'vote',
  keys: ['Shift+v'],
  obstacle: readyToDecide,
  run: (desk) => withItem(desk, (item) => void openVote(desk, item, 'devices')),
}

export const adoptByConsensus: Action = {
  name: 'adopt-by-consensus',
  label: 'Adopter sans vote',
  group: 'vote',
  keys: ['s'],
  obstacle: readyToDecide,
  run: (desk) => withItem(desk, (item) => void adopt(desk, item)),
}

/** A show of hands starts from unanimity; exceptions are then touched one by one. */
export const allFor: Action = {
  name: 'all-for',
  label: 'Tous pour',
  group: 'vote',
  keys: ['t'],
  obstacle: firstObstacle(votingNow, showOfHands, ({ state, item }) =>
    item !== null && missingBallots(state, item).length === 0 ? 'Tous les bulletins sont saisis.' : null,
  ),
  run: (desk) => withItem(desk, (item) => void castAllFor(desk, item)),
}

export const closeVote: Action = {
  name: 'close-vote',
  label: 'Clore le vote',
  group: 'vote',
  keys: ['v'],
  obstacle: votingNow,
  run: (desk) => withItem(desk, (item) => void desk.sitting.send({ type: 'CloseVote', item: item.id })),
}

export const cancelVote: Action = {
  name: 'cancel-vote',
  label: 'Annuler le vote',
  group: 'vote',
  keys: [],
  obstacle: votingNow,
  run: (desk) =>
    withItem(desk, (item) =>
      desk.changeView({ type: 'open-dialog', dialog: { kind: 'cancel-vote', item: item.id } }),
    ),
}

export const reopenItem: Action = {
  name: 'reopen-item',
  label: 'Rouvrir ce point',
  group: 'vote',
  keys: [],
  obstacle: firstObstacle(whileOpen, onItem, ({ item }) =>
    item !== null && item.adopted === null ? 'Ce point n’est pas encore décidé.' : null,
  ),
  run: (desk) =>
    withItem(desk, (item) =>
      desk.changeView({ type: 'open-dialog', dialog: { kind: 'reopen', item: item.id } }),
    ),
}

export const voteActions: readonly Action[] = [
  openVoteByHands,
  openVoteOnDevices,
  adoptByConsensus,
  allFor,
  closeVote,
  cancelVote,
  reopenItem,
]

/** The voting seats of which no ballot is in yet. */
export function missingBallots(state: SessionState, item: Item): readonly SeatId[] {
  const ballots = item.openVote?.ballots ?? {}
  return votingSeats(state, item).filter((seat) => ballots[seat] === undefined)
}

/** The vote bears on what is on the screen: decisions not yet proposed are proposed first. */
async function openVote(desk: Desk, item: Item, method: VoteMethod): Promise<void> {
  const refusal = await proposeUnsent(desk)
  if (refusal !== null) return
  // The ballots are entered beside the members of the item.
  desk.changeView({ type: 'show-pane', pane: 'sitting' })
  await desk.sitting.send({ type: 'OpenVote', item: item.id, method })
}

async function adopt(desk: Desk, item: Item): Promise<void> {
  const refusal = await proposeUnsent(desk)
  if (refusal === null) await desk.sitting.send({ type: 'AdoptByConsensus', item: item.id })
}

/** All at once: they keep their order, and what is pressed next, such as the closing, comes after the last of them. */
async function castAllFor({ state, sitting }: Desk, item: Item): Promise<void> {
  await Promise.all(
    missingBallots(state, item).map((seat) =>
      sitting.send({ type: 'CastBallot', item: item.id, seat, choice: 'for' }),
    ),
  )
}
