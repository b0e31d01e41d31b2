import type { Decision } from '../domain/decision/types.ts'
import { rejectionBasis } from '../domain/rejection/basis.ts'
import { heldReason } from '../domain/rejection/held.ts'
import type { CandidateId, CandidateState, Item, SessionState, VacancyItem } from '../domain/state.ts'
import type { Head } from '../journal/record.ts'
import { assertNever } from '../util/assert-never.ts'
import type { DocumentDescription } from './document.ts'
import { conditionalLetter } from './letters/letter-conditional.ts'
import { framedLetter, type Letter, type LetterBody, type LetterDate } from './letters/letter-frame.ts'
import { inadmissibleLetter } from './letters/letter-inadmissible.ts'
import { nextRankLetter } from './letters/letter-next-rank.ts'
import { notAllocatedLetter } from './letters/letter-not-allocated.ts'
import { offerLetter } from './letters/letter-offer.ts'
import { urgentLetter } from './letters/letter-urgent.ts'
import { typesetDocument } from './typeset-document.ts'
import { timeOf, type Writing, writingOf } from './writing.ts'

/** One household's letter, and whose it is. */
export interface CandidateLetter {
  readonly candidate: CandidateId
  readonly description: DocumentDescription
}

/**
 * The letters that notify what the sitting decided: one for each candidate decided, urgent allocations included, none
 * for who was withdrawn. Each speaks of its own household alone. It is dated of the signature; before it, it is a draft.
 * What happens after the sitting (refusals, next ranks) does not change these letters. One that is held back
 * (`heldLetters`) is left out.
 */
export function letters(state: SessionState, head: Head): readonly CandidateLetter[] {
  const writing = writingOf(state, head)
  return state.items.flatMap((item) => itemLetters(writing, item))
}

function itemLetters(writing: Writing, item: Item): readonly CandidateLetter[] {
  if (item.adopted === null) return []
  switch (item.kind) {
    case 'vacancy':
      return item.decisions
        .filter((decision) => heldReason(writing.state, item, decision) === null)
        .map((decision) => {
          const candidate = candidateOf(item, decision.candidate)
          const letter = { writing, item, candidate, date: decisionDate(writing, item, decision) }
          return written(letter, decisionBody(letter, decision))
        })
    case 'urgent-allocation': {
      if (item.candidate === null) return []
      const letter = { writing, item, candidate: item.candidate, date: letterDate(writing) }
      return [written(letter, urgentLetter(letter, item))]
    }
    case 'occupancy-review':
      return []
    default:
      return assertNever(item)
  }
}

function written(letter: Letter, body: LetterBody): CandidateLetter {
  return { candidate: letter.candidate.file.id, description: typesetDocument(framedLetter(letter, body)) }
}

function decisionBody(letter: Letter, decision: Decision): LetterBody {
  switch (decision.kind) {
    case 'allocated':
      return allocatedBody(letter, decision.rank ?? 1)
    case 'conditional':
      return conditionalLetter(letter, decision)
    case 'not-allocated':
      return notAllocatedLetter(letter, decision)
    case 'inadmissible':
      return inadmissibleLetter(letter, decision)
    default:
      return assertNever(decision.kind)
  }
}

function allocatedBody(letter: Letter, rank: number): LetterBody {
  return rank > 1 ? nextRankLetter(letter, rank) : offerLetter(letter)
}

/** A letter released by the confirmation of the ceilings leaves later than the others, on a day the journal does not know. */
function decisionDate(writing: Writing, item: VacancyItem, decision: Decision): LetterDate {
  const date = letterDate(writing)
  const isReleased = rejectionBasis(writing.state, item, decision).kind === 'over-confirmed'
  return date !== null && isReleased ? 'by-hand' : date
}

function letterDate(writing: Writing): LetterDate {
  const { phase, signatures, opened } = writing.state
  const signature = signatures.find(({ seat }) => seat === opened?.chair)
  return phase === 'signed' && signature !== undefined ? timeOf(writing, signature.at).date : null
}

export function candidateOf(item: VacancyItem, id: CandidateId): CandidateState {
  const candidate = item.candidates.find(({ file }) => file.id === id)
  if (candidate === undefined) throw new Error('a decision is about no candidate of its dwelling')
  return candidate
}
