import type { ItemId, SessionState } from './state.ts'
import { examinedCandidates } from './vacancy/selectors.ts'

/** On which dwellings of the sitting each registration number is examined, in the running order. */
export type Presentations = ReadonlyMap<string, readonly ItemId[]>

export function presentationsIn({ items }: SessionState): Presentations {
  const presentations = new Map<string, ItemId[]>()
  for (const item of items.filter(({ kind }) => kind === 'vacancy')) {
    for (const { file } of examinedCandidates(item)) {
      const dwellings = presentations.get(file.registrationNumber)
      if (dwellings === undefined) presentations.set(file.registrationNumber, [item.id])
      else dwellings.push(item.id)
    }
  }
  return presentations
}
