import type { Guard } from '../guards.ts'
import { householdName } from '../naming.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Motive } from '../session/reference-lists.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { examinedCandidates } from '../vacancy/selectors.ts'
import type { Decision } from './types.ts'

/** A decision is about a candidate still on this dwelling's agenda (contract 5.25). */
export function knownCandidates(item: VacancyItem, decisions: readonly Decision[]): Guard {
  return each(decisions, ({ candidate }) => {
    if (examinedCandidates(item).some(({ file }) => file.id === candidate)) return null
    const message = `La candidature « ${candidate} » n’est pas à l’ordre du jour du logement ${item.id}.`
    return refuse('unknown-reference', message, { candidate })
  })
}

/** What each kind of decision asks and forbids (CCH R441-3, contract section 2). */
export function proposalContent(
  state: SessionState,
  item: VacancyItem,
  decisions: readonly Decision[],
): readonly Guard[] {
  return [
    oneDecisionEach(item, decisions),
    ranksInOrder(decisions),
    each(decisions, (decision) => requiredMotive(state, item, decision)),
    each(decisions, (decision) => allowedMotive(state, item, decision)),
    each(decisions, (decision) => completeCondition(item, decision)),
    each(decisions, (decision) => listedDocument(state, decision)),
  ]
}

/** True for the kinds that carry a rank: an allocation, with or without a condition. */
export function isRanked({ kind }: Decision): boolean {
  return kind === 'allocated' || kind === 'conditional'
}

/** The motives that a kind of decision may cite: none but for d and e. */
export function motivesFor(state: SessionState, kind: Decision['kind']): readonly Motive[] {
  return kind === 'not-allocated' || kind === 'inadmissible' ? state.motives[kind] : []
}

function each(decisions: readonly Decision[], judge: (decision: Decision) => Refusal | null): Guard {
  return () => decisions.map(judge).find((refusal) => refusal !== null) ?? null
}

function oneDecisionEach(item: VacancyItem, decisions: readonly Decision[]): Guard {
  return () => {
    const ids = decisions.map(({ candidate }) => candidate)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice === undefined) return null
    return refuse(
      'duplicate-decision',
      `La demande de ${nameIn(item, twice)} reçoit deux décisions. Gardez-en une seule.`,
      {
        candidate: twice,
      },
    )
  }
}

/** Ranks run 1..n over the allocations, without gap or tie; the other kinds have none. */
function ranksInOrder(decisions: readonly Decision[]): Guard {
  return () => {
    const ranks = decisions
      .filter(isRanked)
      .map(({ rank }) => rank ?? 0)
      .sort((left, right) => left - right)
    const isInOrder = ranks.every((rank, index) => rank === index + 1)
    const stray = decisions.find((decision) => !isRanked(decision) && decision.rank !== undefined)
    if (isInOrder && stray === undefined) return null
    const message =
      'Les rangs vont de 1 à n parmi les attributions, sans trou ni ex æquo ; les autres décisions n’en ont pas.'
    return refuse('rank-invalid', message, { ranks })
  }
}

function requiredMotive(state: SessionState, item: VacancyItem, decision: Decision): Refusal | null {
  if (isRanked(decision)) return null
  const { candidate, motive, statement } = decision
  if (motive === undefined) {
    return refuse('motive-required', `Indiquez le motif de la décision pour ${nameIn(item, candidate)}.`, {
      candidate,
    })
  }
  const listed = motivesFor(state, decision.kind).find(({ code }) => code === motive)
  if (listed?.needsStatement !== true || (statement ?? '') !== '') return null
  const message = `Le motif « ${listed.label} » demande une précision pour ${nameIn(item, candidate)}.`
  return refuse('motive-required', message, { candidate, motive })
}

function allowedMotive(state: SessionState, item: VacancyItem, decision: Decision): Refusal | null {
  const { candidate, kind, motive } = decision
  if (motive === undefined || motivesFor(state, kind).some(({ code }) => code === motive)) return null
  const message = `Ce motif ne convient pas à la décision prise pour ${nameIn(item, candidate)}.`
  return refuse('motive-not-allowed', message, { candidate, motive })
}

/** A condition suspensive names its document and its deadline; no other decision carries any. */
function completeCondition(item: VacancyItem, decision: Decision): Refusal | null {
  const { candidate, kind, document, deadline } = decision
  const isComplete =
    kind === 'conditional'
      ? document !== undefined && deadline !== undefined
      : document === undefined && deadline === undefined
  if (isComplete) return null
  const message =
    kind === 'conditional'
      ? `Indiquez la pièce attendue et la date limite pour ${nameIn(item, candidate)}.`
      : `Seule une attribution sous condition suspensive porte une pièce et une date limite (${nameIn(item, candidate)}).`
  return refuse('condition-incomplete', message, { candidate })
}

/** Only a document of the limitative list founds a condition (CCH R441-3 c, R441-2-4-1). */
function listedDocument(state: SessionState, { candidate, document }: Decision): Refusal | null {
  if (document === undefined || state.documents.some(({ code }) => code === document)) return null
  const message =
    'Cette pièce n’est pas de la liste limitative : elle ne peut fonder une condition suspensive.'
  return refuse('document-not-listed', message, { candidate, document })
}

function nameIn(item: VacancyItem, candidate: string): string {
  const found = item.candidates.find(({ file }) => file.id === candidate)
  return found === undefined ? candidate : householdName(found.file)
}
