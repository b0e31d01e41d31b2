import type { Policy } from '../session/policy/policy.ts'
import type { RegisterEntry } from './types.ts'

type CountedFrom = Policy['targets']['countedFrom']

/**
 * The entries that count as attributions: those followed by a signed lease, or as soon as they are decided where the
 * organisation counts so. An urgent allocation counts at its validation: the household lives there already.
 */
export function attributionsIn(
  entries: readonly RegisterEntry[],
  countedFrom: CountedFrom,
): readonly RegisterEntry[] {
  return entries.filter((entry) => isHolder(entry) && (countedFrom === 'allocation' || hasMovedIn(entry)))
}

/** The attributions decided that wait for their lease, and do not count yet. */
export function pendingIn(
  entries: readonly RegisterEntry[],
  countedFrom: CountedFrom,
): readonly RegisterEntry[] {
  return countedFrom === 'allocation' ? [] : entries.filter((entry) => isHolder(entry) && !hasMovedIn(entry))
}

/**
 * True for the one household a dwelling is meant for at present: who accepted, or whose turn it is to answer. Those
 * behind, and those whose offer has fallen, are not.
 */
export function isHolder({ urgent, offer }: RegisterEntry): boolean {
  return urgent || offer?.status === 'accepted' || isUnanswered(offer)
}

/** True while a dwelling is offered and the household has not answered. */
export function isUnanswered(offer: Pick<NonNullable<RegisterEntry['offer']>, 'status'> | null): boolean {
  return offer?.status === 'to-notify' || offer?.status === 'waiting'
}

function hasMovedIn({ urgent, leaseSignedOn }: RegisterEntry): boolean {
  return urgent || leaseSignedOn !== null
}
