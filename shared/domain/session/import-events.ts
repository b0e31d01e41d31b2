import type { DomainEvent } from '../events.ts'
import type { CandidateFile, ProtectedPart } from './events.ts'
import type { Candidate, PreparedSession } from './types.ts'

/**
 * The first events of a session's journal: the session with every list it rests on, then each item in the running
 * order (vacancies by `order`, urgent allocations, reviews), each candidate, and each candidate's protected part.
 */
export function importEvents({ file, grid, ceilings, lists }: PreparedSession): readonly DomainEvent[] {
  const { organisation, commission, session } = file
  const { motives, documents, policy } = lists
  return [
    {
      type: 'SessionImported',
      organisation,
      commission,
      session,
      grid,
      ceilings,
      motives,
      documents,
      policy,
    },
    ...vacancyEvents(file),
    ...urgentAllocationEvents(file),
    ...(file.occupancyReviews ?? []).map((review) => ({ type: 'OccupancyReviewImported', review }) as const),
  ]
}

function vacancyEvents({ vacancies }: PreparedSession['file']): readonly DomainEvent[] {
  return [...vacancies]
    .sort((left, right) => left.order - right.order)
    .flatMap(({ candidates, ...vacancy }) => [
      { type: 'VacancyImported', vacancy } as const,
      ...candidates.flatMap((candidate) => candidateEvents(vacancy.id, candidate)),
    ])
}

function urgentAllocationEvents({ urgentAllocations = [] }: PreparedSession['file']): readonly DomainEvent[] {
  return urgentAllocations.flatMap(({ candidate, ...allocation }) => [
    { type: 'UrgentAllocationImported', allocation } as const,
    ...candidateEvents(allocation.id, candidate),
  ])
}

function candidateEvents(item: string, candidate: Candidate): readonly DomainEvent[] {
  const { file, part } = splitCandidate(candidate)
  return [
    { type: 'CandidateImported', item, candidate: file },
    ...(Object.keys(part).length === 0
      ? []
      : [{ type: 'ProtectedPartImported', item, candidate: file.id, part } as const]),
  ]
}

/** Where a household lives travels in an event of its own, so that it can be withheld from a surface. */
function splitCandidate(candidate: Candidate): {
  readonly file: CandidateFile
  readonly part: ProtectedPart
} {
  const { address, currentHousing, note, ...file } = candidate
  const part = {
    ...(address === undefined ? {} : { address }),
    ...(currentHousing === undefined ? {} : { currentHousing }),
    ...(note === undefined ? {} : { note }),
  }
  return { file, part }
}
