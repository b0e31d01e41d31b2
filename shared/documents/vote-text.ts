import { seatOf } from '../domain/attendance/selectors.ts'
import type { SeatId, SessionState } from '../domain/state.ts'
import type { ItemResult, VoteResult } from '../domain/vote/types.ts'
import { byNumber, capitalised, enumerated } from './grammar.ts'
import { castingHolder } from './names.ts'
import { fill } from './wording/fill.ts'
import { inWords } from './words.ts'
import type { Writing } from './writing.ts'

/**
 * How the decision was taken, as the opening of a sentence: `Par sept voix pour et une voix contre`. Null where nothing
 * was decided: see `noDecisionSentence`.
 */
export function voteClause({ state, wording }: Writing, result: ItemResult): string | null {
  if ('byConsensus' in result) return wording.vote.consensus
  if (result.outcome !== 'adopted') return null
  const counts = countsText(wording.vote, result)
  if (result.castingVote !== null) {
    return fill(wording.vote.casting, { counts, holder: holderOf(state, result.castingVote) })
  }
  return result.against === 0
    ? fill(wording.vote.unanimous, { counts: countsText(wording.vote, result) })
    : fill(wording.vote.majority, { counts })
}

/** The same inside a sentence, for what is validated: `par six voix pour et une abstention`. */
export function validationClause({ state, wording }: Writing, result: ItemResult): string {
  if ('byConsensus' in result) return wording.vote.validatedByConsensus
  const counts = countsText(wording.vote, result)
  return result.castingVote === null
    ? fill(wording.vote.validated, { counts })
    : fill(wording.vote.validatedByCasting, { counts, holder: holderOf(state, result.castingVote) })
}

/** The whole sentence when a vote decided nothing; null when it decided. */
export function noDecisionSentence({ state, wording }: Writing, result: ItemResult): string | null {
  if ('byConsensus' in result || result.outcome === 'adopted') return null
  const counts = countsText(wording.vote, result)
  if (result.outcome === 'rejected') {
    return result.castingVote === null
      ? fill(wording.vote.rejected, { counts })
      : fill(wording.vote.rejectedByCasting, { counts, holder: holderOf(state, result.castingVote) })
  }
  if (result.for > 0) return fill(wording.vote.tied, { counts })
  return result.abstain === 0
    ? wording.vote.noneCast
    : fill(wording.vote.noneCastButAbstentions, { counts: countsText(wording.vote, result) })
}

/** `sept voix pour et une voix contre`; a kind of ballot that nobody cast is left out. */
function countsText(words: Writing['wording']['vote'], result: VoteResult): string {
  const said = [
    ...(result.for === 0 ? [] : [fill(words.for, { count: inWords(result.for, 'feminine') })]),
    ...(result.against === 0 ? [] : [fill(words.against, { count: inWords(result.against, 'feminine') })]),
    ...(result.abstain === 0 ? [] : [abstentions(words, result.abstain)]),
  ]
  return enumerated(said)
}

function abstentions(words: Writing['wording']['vote'], count: number): string {
  return fill(byNumber(count, words.abstain), { count: inWords(count, 'feminine') })
}

function holderOf(state: SessionState, id: SeatId): string {
  const seat = seatOf(state, id)
  if (seat === undefined) throw new Error('the casting vote is of no seat of the commission')
  return castingHolder(seat)
}

/** A count that opens a sentence: `Quatre`. */
export function countAtStart(count: number, gender: 'masculine' | 'feminine'): string {
  return capitalised(inWords(count, gender))
}
