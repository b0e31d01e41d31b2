import type { Item, ItemId, SessionState, VacancyItem } from '../state.ts'

/** The state with one item changed. */
export function updateItem(state: SessionState, id: ItemId, change: (item: Item) => Item): SessionState {
  return { ...state, items: state.items.map((item) => (item.id === id ? change(item) : item)) }
}

/** The state with one vacancy changed; another kind of item of that id stays as it is. */
export function updateVacancy(
  state: SessionState,
  id: ItemId,
  change: (item: VacancyItem) => VacancyItem,
): SessionState {
  return updateItem(state, id, (item) => (item.kind === 'vacancy' ? change(item) : item))
}
