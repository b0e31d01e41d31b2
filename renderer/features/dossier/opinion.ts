import type { Opinion } from '../../../shared/domain/occupancy/types.ts'
import type { OccupancyReview } from '../../../shared/domain/session/types.ts'
import { formatArea, noBreakSpace } from './format.ts'
import { situationLabels } from './labels.ts'

/** `La commission constate : sous-occupation. Logement adapté : T2, rez-de-chaussée ou ascenseur, Chaumont centre.` */
export function opinionText(opinion: Opinion, situation: OccupancyReview['situation']): string {
  const verb = opinion.found ? 'constate' : 'ne constate pas'
  const finding = `La commission ${verb}${noBreakSpace}: ${situationLabels[situation]}.`
  const needs = needsText(opinion.needs)
  const suited = needs === '' ? '' : ` Logement adapté${noBreakSpace}: ${needs}.`
  return `${finding}${suited}${opinion.adviseOwnership ? ' Accession à la propriété conseillée.' : ''}`
}

function needsText({ type, area, floor, accessible, sector }: Opinion['needs']): string {
  return [
    type ?? '',
    typeof area === 'number' ? formatArea(area) : (area ?? ''),
    typeof floor === 'number' ? floorNeed(floor) : (floor ?? ''),
    accessible === true ? 'accessible' : '',
    sector ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function floorNeed(floor: number): string {
  if (floor === 0) return 'rez-de-chaussée'
  return `${floor === 1 ? '1er' : `${floor}e`}${noBreakSpace}étage`
}
