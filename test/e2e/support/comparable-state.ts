import type { SessionReport } from '../../../shared/domain/report.ts'

/**
 * A sitting's state without what two plays of it cannot share: the journal's length and hashes, the times. Decisions
 * are an unordered set (their ranks say their order), so they are put in one order.
 */
export function comparableState({ journal: _journal, ...report }: SessionReport): unknown {
  return withoutTimes({
    ...report,
    items: report.items.map((item) => ({
      ...item,
      decisions: byCandidate(item.decisions),
      ...('proposal' in item ? { proposal: item.proposal === null ? null : byCandidate(item.proposal) } : {}),
    })),
  })
}

function byCandidate<One extends { readonly candidate: string }>(decisions: readonly One[]): readonly One[] {
  return [...decisions].sort((left, right) => left.candidate.localeCompare(right.candidate))
}

/** Instants are written with their zone; civil dates, which are figures of the sitting, are not. */
const instant = /^\d{4}-\d\d-\d\dT/

function withoutTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTimes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' && instant.test(inner) ? [] : [[key, withoutTimes(inner)]],
    ),
  )
}
