import type { Request } from '../../../app/sitting-context.ts'
import type { Desk } from '../desk/desk.ts'
import { opinionFor, opinionRequest } from '../item/opinion-draft.ts'
import type { Action } from './action.ts'
import { firstObstacle, itemStarted, notDecided, noVoteOpen, whileOpen } from './obstacles.ts'

export const proposeOpinion: Action = {
  name: 'propose-opinion',
  label: 'Proposer cet avis',
  group: 'decision',
  keys: ['Ctrl+Enter'],
  obstacle: firstObstacle(
    whileOpen,
    ({ item }) => (item?.kind === 'occupancy-review' ? null : 'Ce point n’appelle pas d’avis.'),
    itemStarted,
    notDecided,
    noVoteOpen,
    (desk) => (opinionAsked(desk) === null ? 'Dites d’abord si la situation est constatée.' : null),
  ),
  run: (desk) => {
    const request = opinionAsked(desk)
    if (request !== null) void desk.sitting.send(request)
  },
}

export const opinionActions: readonly Action[] = [proposeOpinion]

function opinionAsked({ item, opinions }: Desk): Request | null {
  return item?.kind === 'occupancy-review' ? opinionRequest(item.id, opinionFor(opinions, item)) : null
}
