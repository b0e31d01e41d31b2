import type { Decision } from '../../../../shared/domain/decision/types.ts'
import type { CandidateId } from '../../../../shared/domain/session/types.ts'
import { canonicalJson } from '../../../../shared/util/canonical-json.ts'
import {
  choiceOf,
  type Draft,
  type DraftChoice,
  emptyDraft,
  isMotivatedKind,
  isRankedKind,
  rankOf,
} from './draft.ts'

/**
 * The decisions that a draft would propose for these candidates, without those that have none yet: the ranking first,
 * then the others in the order given, as the minutes tell them.
 */
export function decisionsOf(draft: Draft, candidates: readonly CandidateId[]): readonly Decision[] {
  const ranking = draft.ranking.filter((id) => candidates.includes(id))
  const others = candidates.filter((id) => !ranking.includes(id))
  return [...ranking, ...others].flatMap((candidate) => {
    const decision = decisionOf({ ...draft, ranking }, candidate)
    return decision === null ? [] : [decision]
  })
}

function decisionOf(draft: Draft, candidate: CandidateId): Decision | null {
  const choice = choiceOf(draft, candidate)
  const { kind } = choice
  if (kind === null) return null
  if (isMotivatedKind(kind)) return { candidate, kind, ...motiveFields(choice, choice.motives[kind]) }
  const rank = rankOf(draft, candidate)
  const placed = { candidate, kind, ...(rank === null ? {} : { rank }), ...reasonField(choice) }
  return kind === 'conditional' ? { ...placed, ...conditionFields(choice) } : placed
}

function motiveFields({ statement }: DraftChoice, motive: string): Pick<Decision, 'motive' | 'statement'> {
  const text = statement.trim()
  return { ...(motive === '' ? {} : { motive }), ...(text === '' ? {} : { statement: text }) }
}

function reasonField({ rankReason = '' }: DraftChoice): Pick<Decision, 'statement'> {
  const text = rankReason.trim()
  return text === '' ? {} : { statement: text }
}

function conditionFields({ document, deadline }: DraftChoice): Pick<Decision, 'document' | 'deadline'> {
  return { ...(document === '' ? {} : { document }), ...(deadline === '' ? {} : { deadline }) }
}

/** The draft that says what these decisions say: a proposal or an adopted result, opened for editing. */
export function draftOfDecisions(decisions: readonly Decision[]): Draft {
  const choices = Object.fromEntries(
    decisions.map((decision) => [decision.candidate, choiceOfDecision(decision)]),
  )
  const ranking = decisions
    .filter((decision) => isRankedKind(decision.kind) && decision.rank !== undefined)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .map((decision) => decision.candidate)
  return { choices, ranking }
}

function choiceOfDecision(decision: Decision): DraftChoice {
  const { candidate, kind, motive = '', statement = '', document = '', deadline = '' } = decision
  const blank = choiceOf(emptyDraft, candidate)
  const motives = isMotivatedKind(kind) ? { ...blank.motives, [kind]: motive } : blank.motives
  const said = isRankedKind(kind) ? { statement: '', rankReason: statement } : { statement }
  return { kind, motives, document, deadline, ...said }
}

/** True when two proposals say the same, in whatever order they are written. */
export function sameDecisions(left: readonly Decision[], right: readonly Decision[]): boolean {
  return canonicalJson(byCandidate(left)) === canonicalJson(byCandidate(right))
}

function byCandidate(decisions: readonly Decision[]): Readonly<Record<CandidateId, Decision>> {
  return Object.fromEntries(decisions.map((decision) => [decision.candidate, decision]))
}
