import type { CivilDate } from '../../../../shared/domain/calendar.ts'
import type { DecisionKind } from '../../../../shared/domain/decision/types.ts'
import type { CandidateId } from '../../../../shared/domain/session/types.ts'

/** The kinds that ask for a motive, each from its own list (CCH R441-3 d and e). */
export type MotivatedKind = 'not-allocated' | 'inadmissible'

/**
 * What is about to be proposed for one candidate. Fields that the kind does not ask for are kept, so that changing
 * one's mind twice loses nothing; `decisionsOf` leaves them out.
 */
export interface DraftChoice {
  readonly kind: DecisionKind | null
  readonly motives: Readonly<Record<MotivatedKind, string>>
  readonly statement: string
  /** Why somebody is ranked before a better score; absent from the drafts kept by an earlier version. */
  readonly rankReason?: string
  readonly document: string
  readonly deadline: CivilDate | ''
}

/**
 * The decisions of one dwelling while they are being weighed: local, nothing of it is in the journal. Ranks are an
 * order, so they can hold neither gap nor tie.
 */
export interface Draft {
  readonly choices: Readonly<Record<CandidateId, DraftChoice>>
  readonly ranking: readonly CandidateId[]
}

export const emptyDraft: Draft = { choices: {}, ranking: [] }

const blankChoice: DraftChoice = {
  kind: null,
  motives: { 'not-allocated': '', inadmissible: '' },
  statement: '',
  document: '',
  deadline: '',
}

export function choiceOf(draft: Draft, candidate: CandidateId): DraftChoice {
  return draft.choices[candidate] ?? blankChoice
}

/** 1 for the first of the ranking; null for a candidate without a rank. */
export function rankOf(draft: Draft, candidate: CandidateId): number | null {
  const index = draft.ranking.indexOf(candidate)
  return index < 0 ? null : index + 1
}

export function isRankedKind(kind: DecisionKind | null): kind is 'allocated' | 'conditional' {
  return kind === 'allocated' || kind === 'conditional'
}

export function isMotivatedKind(kind: DecisionKind | null): kind is MotivatedKind {
  return kind === 'not-allocated' || kind === 'inadmissible'
}

/** Gives a candidate a decision. A ranked kind enters at the end of the ranking, another leaves it. */
export function chooseKind(draft: Draft, candidate: CandidateId, kind: DecisionKind): Draft {
  const choices = { ...draft.choices, [candidate]: { ...choiceOf(draft, candidate), kind } }
  if (!isRankedKind(kind)) return { choices, ranking: without(draft.ranking, candidate) }
  const ranking = draft.ranking.includes(candidate) ? draft.ranking : [...draft.ranking, candidate]
  return { choices, ranking }
}

/**
 * Puts a candidate at that rank and moves the others; a rank beyond the end means the end. Somebody not allocated
 * until now becomes allocated.
 */
export function placeAt(draft: Draft, candidate: CandidateId, rank: number): Draft {
  const others = without(draft.ranking, candidate)
  const choice = choiceOf(draft, candidate)
  const kind = isRankedKind(choice.kind) ? choice.kind : 'allocated'
  return {
    choices: { ...draft.choices, [candidate]: { ...choice, kind } },
    ranking: [...others.slice(0, rank - 1), candidate, ...others.slice(rank - 1)],
  }
}

/** Takes back a candidate's decision and rank; what was typed stays for a second thought. */
export function clearChoice(draft: Draft, candidate: CandidateId): Draft {
  const choices = { ...draft.choices, [candidate]: { ...choiceOf(draft, candidate), kind: null } }
  return { choices, ranking: without(draft.ranking, candidate) }
}

export function chooseMotive(draft: Draft, candidate: CandidateId, motive: string): Draft {
  const choice = choiceOf(draft, candidate)
  if (!isMotivatedKind(choice.kind)) return draft
  const motives = { ...choice.motives, [choice.kind]: motive }
  return { ...draft, choices: { ...draft.choices, [candidate]: { ...choice, motives } } }
}

/** The fields that are filled in by hand, whatever the kind. */
export type WrittenFields = Pick<DraftChoice, 'statement' | 'document' | 'deadline' | 'rankReason'>

export function write(draft: Draft, candidate: CandidateId, fields: Partial<WrittenFields>): Draft {
  return {
    ...draft,
    choices: { ...draft.choices, [candidate]: { ...choiceOf(draft, candidate), ...fields } },
  }
}

/** Puts `candidates` where they were dropped, before or after another of the ranking. */
export function reorder(
  draft: Draft,
  candidates: readonly CandidateId[],
  target: { readonly candidate: CandidateId; readonly side: 'before' | 'after' },
): Draft {
  const others = draft.ranking.filter((id) => !candidates.includes(id))
  const index = others.indexOf(target.candidate)
  if (index < 0) return draft
  const cut = target.side === 'before' ? index : index + 1
  return { ...draft, ranking: [...others.slice(0, cut), ...candidates, ...others.slice(cut)] }
}

function without(ranking: readonly CandidateId[], candidate: CandidateId): readonly CandidateId[] {
  return ranking.filter((id) => id !== candidate)
}
