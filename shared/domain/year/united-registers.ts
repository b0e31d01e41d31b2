import type { RegisterEntry } from './types.ts'

/**
 * Two registers as one. A session known to both is told by `first`, whose hub orders it: the other may hold an older
 * copy.
 */
export function unitedRegisters(
  first: readonly RegisterEntry[],
  second: readonly RegisterEntry[],
): readonly RegisterEntry[] {
  const told = new Set(first.map(({ session }) => session))
  return [...first, ...second.filter(({ session }) => !told.has(session))]
}
