import type { Item, SessionState } from '../../../shared/domain/state.ts'
import { ballotCount, ballotCountText, outcomeText, resultDetail } from '../dossier/vote-sentences.ts'

/** Where the decision stands, for the foot of the slide: never who voted, and no tendency while the vote is open. */
export type VoteBand =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly title: string; readonly text: string }
  | { readonly kind: 'closed'; readonly title: string; readonly text: string; readonly isAdopted: boolean }

export function voteBand(state: SessionState, item: Item): VoteBand {
  if (item.openVote !== null) return openBand(state, item, item.openVote.method)
  if (item.result === null) return { kind: 'none' }
  return {
    kind: 'closed',
    title: outcomeText(item, item.result),
    text: resultDetail(state, item.result),
    isAdopted: item.result.outcome === 'adopted',
  }
}

function openBand(state: SessionState, item: Item, method: 'hands' | 'devices'): VoteBand {
  const title = method === 'hands' ? 'Vote à main levée' : 'Vote sur les tablettes'
  return { kind: 'open', title, text: ballotCountText(ballotCount(state, item)) }
}
