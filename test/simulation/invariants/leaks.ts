import type { JournalRecord } from '../../../shared/journal/record.ts'

/**
 * The first record whose content a replica should not have been given: not of the items that its rights name
 * (`seat:item,item`), or the secretary's alone.
 */
export function firstLeak(rights: string, records: readonly JournalRecord[]): JournalRecord | undefined {
  if (rights === '*') return undefined
  const items = rights.slice(rights.indexOf(':') + 1).split(',')
  return records.find(({ envelope: { scope }, payload }) => {
    const isMine = scope.audience === 'everyone' && (scope.item === null || items.includes(scope.item))
    return payload !== null && !isMine
  })
}
