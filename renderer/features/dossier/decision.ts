import type { Decision } from '../../../shared/domain/decision/types.ts'
import type { CandidateId, Item, SessionState } from '../../../shared/domain/state.ts'
import { formatLongDate, noBreakSpace } from './format.ts'
import { decisionLabels } from './labels.ts'

/** The decision on a candidate: the one adopted, else as proposed, else none. */
export function decisionOn(item: Item, candidate: CandidateId): Decision | null {
  if (item.kind !== 'vacancy') return null
  const decisions = item.adopted === null ? (item.proposal ?? []) : item.decisions
  return decisions.find((decision) => decision.candidate === candidate) ?? null
}

/** `Attribution, rang 1`; never a reason, so that every surface may show it. */
export function decisionText({ kind, rank }: Decision): string {
  const label = decisionLabels[kind]
  return rank === undefined ? label : `${label}, rang${noBreakSpace}${rank}`
}

/** What goes with a decision: the document awaited and until when, or the motive and its statement. */
export function decisionDetail(state: SessionState, decision: Decision): string {
  return [conditionText(state, decision), motiveText(state, decision), decision.statement ?? '']
    .filter((part) => part !== '')
    .join(' ')
}

function conditionText(state: SessionState, { document, deadline }: Decision): string {
  if (document === undefined) return ''
  const until = deadline === undefined ? '' : `, au plus tard le ${formatLongDate(deadline)}`
  return `Pièce attendue${noBreakSpace}: ${documentLabel(state, document)}${until}.`
}

function motiveText({ motives }: SessionState, { motive }: Decision): string {
  if (motive === undefined) return ''
  const known = [...motives['not-allocated'], ...motives.inadmissible].find(({ code }) => code === motive)
  return known === undefined ? '' : `${known.label}.`
}

/** The label of a document of the limitative list; its code can only be one that the session's list holds. */
export function documentLabel({ documents }: SessionState, document: string): string {
  return documents.find(({ code }) => code === document)?.label ?? document
}
