import type { Item } from '../../../../shared/domain/state.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { OccupancyReviewView } from './occupancy-review-view.tsx'
import { UrgentAllocationView } from './urgent-allocation-view.tsx'
import { VacancyView } from './vacancy-view.tsx'

/** The centre of the screen: the file of the item looked at. */
export function ItemView({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case 'vacancy':
      return <VacancyView item={item} />
    case 'urgent-allocation':
      return <UrgentAllocationView item={item} />
    case 'occupancy-review':
      return <OccupancyReviewView item={item} />
    default:
      return assertNever(item)
  }
}
