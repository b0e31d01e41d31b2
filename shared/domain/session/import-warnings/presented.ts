import type { JsonPath } from '../../../util/json-path.ts'
import type { Candidate, SessionFile } from '../types.ts'

/** A candidate of the file, with the item it is presented for and where it stands. */
export interface Presented {
  readonly candidate: Candidate
  readonly item: string
  readonly path: JsonPath
}

/** Everybody presented in a file: for its dwellings, then for its urgent allocations. */
export function everyCandidate({ vacancies, urgentAllocations = [] }: SessionFile): readonly Presented[] {
  return [
    ...vacancies.flatMap(({ id, candidates }, vacancy) =>
      candidates.map((candidate, index) => ({
        candidate,
        item: id,
        path: ['vacancies', vacancy, 'candidates', index],
      })),
    ),
    ...urgentAllocations.map(({ id, candidate }, index) => ({
      candidate,
      item: id,
      path: ['urgentAllocations', index, 'candidate'],
    })),
  ]
}
