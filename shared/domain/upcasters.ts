import type { Upcasters } from '../util/event-reader.ts'

/**
 * How events of older versions are read. Empty as long as no event has a second version: whoever raises one in
 * `event-versions.ts` says here how the one before is read, and journals of any age still fold.
 */
export const upcasters: Upcasters = {}
