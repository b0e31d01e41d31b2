import { elementsOf, type JsonPlace, memberOf } from '../../util/json-place.ts'

/**
 * Where the parts of a session file lie, read without trusting its shape: a part that is missing or of another type is
 * simply not there, and its own defect says so.
 */
export function seatPlaces(root: JsonPlace): readonly JsonPlace[] {
  return elementsOf(memberOf(memberOf(root, 'commission'), 'seats'))
}

export function vacancyPlaces(root: JsonPlace): readonly JsonPlace[] {
  return elementsOf(memberOf(root, 'vacancies'))
}

export function urgentAllocationPlaces(root: JsonPlace): readonly JsonPlace[] {
  return elementsOf(memberOf(root, 'urgentAllocations'))
}

export function occupancyReviewPlaces(root: JsonPlace): readonly JsonPlace[] {
  return elementsOf(memberOf(root, 'occupancyReviews'))
}

export function vacancyCandidatePlaces(vacancy: JsonPlace): readonly JsonPlace[] {
  return elementsOf(memberOf(vacancy, 'candidates'))
}

/** Every candidate of the file: those of the vacancies, then those of the urgent allocations. */
export function candidatePlaces(root: JsonPlace): readonly JsonPlace[] {
  return [
    ...vacancyPlaces(root).flatMap(vacancyCandidatePlaces),
    ...urgentAllocationPlaces(root).map((allocation) => memberOf(allocation, 'candidate')),
  ]
}

/** Everybody who lives or will live somewhere: the candidates' households, and those of the reviewed tenancies. */
export function personPlaces(root: JsonPlace): readonly JsonPlace[] {
  const households = [...candidatePlaces(root), ...occupancyReviewPlaces(root)]
  return households.flatMap((household) => elementsOf(memberOf(household, 'persons')))
}
