import { describe, expect, test } from 'vitest'
import { apply } from '../../../../shared/domain/apply.ts'
import { importEvents } from '../../../../shared/domain/session/import-events.ts'
import { aCandidate, aGrid, aPreparedSession, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const prepared = aPreparedSession({
  vacancies: [aVacancy('L2', { order: 7 }), aVacancy('L1', { order: 2 })],
  grid: aGrid,
})
const events = importEvents(prepared)

describe('the first events of a journal', () => {
  test('5.43 begin with the session and every list it rests on', () => {
    const { file, grid, ceilings, lists } = prepared
    expect(events[0]).toEqual({
      type: 'SessionImported',
      organisation: file.organisation,
      commission: file.commission,
      session: file.session,
      grid,
      ceilings,
      motives: lists.motives,
      documents: lists.documents,
      policy: lists.policy,
    })
  })

  test('then each item in the running order, its candidates behind it', () => {
    const told = events.slice(1).map((event) => {
      switch (event.type) {
        case 'VacancyImported':
          return event.vacancy.id
        case 'UrgentAllocationImported':
          return event.allocation.id
        case 'OccupancyReviewImported':
          return event.review.id
        case 'CandidateImported':
          return event.candidate.id
        default:
          return event.type
      }
    })
    expect(told).toEqual(['L1', 'L1-A', 'L1-B', 'L1-C', 'L2', 'L2-A', 'L2-B', 'L2-C', 'U1', 'U1-A', 'O1'])
  })

  test('lose nothing of a candidate: the file and its protected part make it whole again', () => {
    const whole = {
      address: '3 rue des Lilas',
      currentHousing: 'hôtel',
      note: 'libre',
      protected: true,
      transfer: true,
    }
    const vacancies = [aVacancy('L1', { candidates: [aCandidate('L1-A', whole)] })]
    const [candidate] = aSession({ vacancies }).items.flatMap((item) =>
      item.kind === 'vacancy' ? item.candidates : [],
    )
    const [vacancy] = aPreparedSession({ vacancies }).file.vacancies
    expect({ ...candidate?.file, ...candidate?.protectedPart }).toEqual(vacancy?.candidates[0])
  })

  test('a protected part is told of who has one, and holds what the file gives of it alone', () => {
    const parts = (over: Parameters<typeof aCandidate>[1]) =>
      importEvents(
        aPreparedSession({
          vacancies: [aVacancy('L1', { candidates: [aCandidate('L1-A', over)] })],
          urgentAllocations: [],
          occupancyReviews: [],
        }),
      ).slice(3)
    const told = (part: object) => [{ type: 'ProtectedPartImported', item: 'L1', candidate: 'L1-A', part }]
    expect(parts({})).toStrictEqual([])
    expect(parts({ address: '3 rue des Lilas' })).toStrictEqual(told({ address: '3 rue des Lilas' }))
    expect(parts({ currentHousing: 'hôtel' })).toStrictEqual(told({ currentHousing: 'hôtel' }))
    expect(parts({ note: 'libre' })).toStrictEqual(told({ note: 'libre' }))
  })

  test('of a file without urgent allocations and reviews are those of its dwellings', () => {
    const whole = aPreparedSession({ vacancies: [aVacancy('L1')] })
    const { urgentAllocations: _, occupancyReviews: __, ...file } = whole.file
    expect(importEvents({ ...whole, file }).map(({ type }) => type)).toEqual([
      'SessionImported',
      'VacancyImported',
      'CandidateImported',
      'CandidateImported',
      'CandidateImported',
    ])
  })

  test('are the same whatever was imported before: the first one opens a new state', () => {
    const [first] = events
    if (first === undefined) throw new Error('an import has events')
    const context = { at: 'x', receivedAt: 'x', by: 'secretary' }
    expect(apply(aSession(), first, context)).toEqual(apply(null, first, context))
  })

  test('a journal that begins with anything else is a bug of ours', () => {
    const context = { at: 'x', receivedAt: 'x', by: 'secretary' }
    expect(() => apply(null, { type: 'SessionSuspended' }, context)).toThrow('cannot begin with')
  })
})
