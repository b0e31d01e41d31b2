import { assertNever } from '../../util/assert-never.ts'
import type { EventContext } from '../events.ts'
import { offersAfterAdoption } from '../offer/offers-after-adoption.ts'
import type { Item, SessionState } from '../state.ts'
import { updateItem } from '../vacancy/update-item.ts'
import type { BallotCast, VoteEvent, VoteOpened } from './events.ts'
import type { ItemResult } from './types.ts'

/** The effect of an event of the vote. */
export function applyVoteEvent(state: SessionState, event: VoteEvent, { at }: EventContext): SessionState {
  return updateItem(state, event.item, (item) => applyToItem(item, event, { at, presence: state.presence }))
}

type Moment = Pick<NonNullable<Item['adopted']>, 'at' | 'presence'>

function applyToItem(item: Item, event: VoteEvent, moment: Moment): Item {
  switch (event.type) {
    case 'VoteOpened':
      return opened(item, event, moment.at)
    case 'BallotCast':
      return withBallot(item, event)
    case 'VoteCancelled':
      return { ...item, openVote: null }
    case 'VoteClosed': {
      const closed = { ...item, openVote: null, result: event.result, ballots: event.ballots }
      return event.result.outcome === 'adopted' ? adopted(closed, event, event.result, moment) : closed
    }
    case 'ItemAdoptedByConsensus':
      return adopted({ ...item, ballots: {} }, event, { outcome: 'adopted', byConsensus: true }, moment)
    default:
      return assertNever(event)
  }
}

function opened(item: Item, { method, closesAt }: VoteOpened, at: string): Item {
  const openVote = { method, openedAt: at, closesAt: closesAt ?? null, ballots: {} }
  return { ...item, openVote, result: null, ballots: {} }
}

function withBallot(item: Item, { seat, choice }: BallotCast): Item {
  const { openVote } = item
  if (openVote === null) return item
  return { ...item, openVote: { ...openVote, ballots: { ...openVote.ballots, [seat]: choice } } }
}

type Bodies = Pick<NonNullable<Item['adopted']>, 'sitting' | 'quorum'>

function adopted(item: Item, { sitting, quorum }: Bodies, result: ItemResult, moment: Moment): Item {
  const common = { result, adopted: { ...moment, sitting, quorum } }
  if (item.kind !== 'vacancy') return { ...item, ...common }
  const decisions = item.proposal ?? []
  return { ...item, ...common, decisions, offers: offersAfterAdoption(decisions) }
}
