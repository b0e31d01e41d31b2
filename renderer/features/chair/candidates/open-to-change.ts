import type { Item } from '../../../../shared/domain/state.ts'

/** True while candidates may still come and go: neither during a vote nor after the decision. */
export function isOpenToChange(item: Item | null): boolean {
  return item !== null && item.adopted === null && item.openVote === null
}
