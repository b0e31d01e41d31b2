import { writeJsonPath } from '../../../util/json-path.ts'
import { type JsonPlace, memberOf, textOf } from '../../../util/json-place.ts'
import { type FoundDefect, found } from '../defects.ts'
import { quote } from '../quote.ts'
import {
  candidatePlaces,
  occupancyReviewPlaces,
  seatPlaces,
  urgentAllocationPlaces,
  vacancyPlaces,
} from '../session-places.ts'

/** Identifiers that declare something are unique in the file, whatever their kind (contract 5.2). */
export function uniqueIdentifiers(root: JsonPlace): readonly FoundDefect[] {
  const firstPaths = new Map<string, JsonPlace>()
  return declarations(root).flatMap((declared) => {
    const place = memberOf(declared, 'id')
    const identifier = textOf(place)
    if (identifier === null) return []
    const first = firstPaths.get(identifier)
    if (first === undefined) firstPaths.set(identifier, place)
    return first === undefined ? [] : [repeated(place, identifier, first)]
  })
}

function declarations(root: JsonPlace): readonly JsonPlace[] {
  return [
    ...seatPlaces(root),
    ...vacancyPlaces(root),
    ...candidatePlaces(root),
    ...urgentAllocationPlaces(root),
    ...occupancyReviewPlaces(root),
  ]
}

function repeated(place: JsonPlace, identifier: string, first: JsonPlace): FoundDefect {
  return found(place.path, 'duplicate-identifier', {
    identifier: quote(identifier),
    first: writeJsonPath(first.path),
  })
}
