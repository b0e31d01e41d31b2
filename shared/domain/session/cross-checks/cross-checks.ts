import type { JsonPlace } from '../../../util/json-place.ts'
import type { FoundDefect } from '../defects.ts'
import type { ReferenceLists } from '../reference-lists.ts'
import { birthDates, uniqueLetters } from './candidates.ts'
import { knownCeilings, knownCriteria, knownDocuments, knownGrid } from './lists.ts'
import { onePresident, substitutes } from './seats.ts'
import { sittingWindow } from './sitting.ts'
import { uniqueIdentifiers } from './unique-identifiers.ts'

type CrossCheck = (root: JsonPlace, lists: ReferenceLists) => readonly FoundDefect[]

/** The rules that bind two places of a session file, or the file and the organisation's lists (contract 5.2 to 5.8). */
const crossChecks: readonly CrossCheck[] = [
  uniqueIdentifiers,
  onePresident,
  substitutes,
  sittingWindow,
  uniqueLetters,
  birthDates,
  knownGrid,
  knownCeilings,
  knownCriteria,
  knownDocuments,
]

/** Judges every rule, whatever else is wrong with the file: each trusts only the values it reads. */
export function crossCheck(root: unknown, lists: ReferenceLists): readonly FoundDefect[] {
  return crossChecks.flatMap((check) => check({ path: [], value: root }, lists))
}
