import type { Opinion } from '../domain/occupancy/types.ts'
import { area } from './numbers.ts'

/** `T2, rez-de-chaussée ou ascenseur, secteur Chaumont centre`; empty where the opinion says nothing of it. */
export function needsText(needs: Opinion['needs']): string {
  return [
    needs.type ?? '',
    typeof needs.area === 'number' ? area(needs.area) : (needs.area ?? ''),
    typeof needs.floor === 'number' ? floorNeed(needs.floor) : (needs.floor ?? ''),
    needs.accessible === true ? 'accessible' : '',
    needs.sector === undefined ? '' : `secteur ${needs.sector}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function floorNeed(floor: number): string {
  if (floor <= 0) return 'rez-de-chaussée'
  return `${floor === 1 ? '1er' : `${floor}e`} étage au plus`
}
