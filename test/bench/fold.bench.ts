import { sittingDomain } from '../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { foldRecords } from '../../shared/journal/fold.ts'
import { emptyHead, type JournalRecord } from '../../shared/journal/record.ts'
import { headOf, seal } from '../../shared/journal/seal.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import { importedState, randomSitting } from '../support/random-sitting/random-sitting.ts'
import { type Row, type Scale, timed } from './measure.ts'

/** Folding and verifying 10,000 events against parsing the same records from JSON. */
export async function foldRows({ runs, events: length }: Scale): Promise<readonly Row[]> {
  const prepared = importedState(randomSitting(2).fileText)
  const records = attendanceJournal(prepared, length)
  const text = JSON.stringify(records)
  const parse = await timed(runs, () => JSON.parse(text) as unknown)
  const fold = await timed(runs, () => foldRecords(sittingDomain.apply, prepared, records))
  const verify = await timed(runs, () => verifyChain(records))
  const against = 'JSON.parse of the same records'
  return [
    { name: `fold of ${length} events`, ours: fold, against, reference: parse.median, goal: 10 },
    { name: `verification of ${length} hashes`, ours: verify, against, reference: parse.median, goal: 40 },
  ]
}

function attendanceJournal(prepared: SessionState, length: number): readonly JournalRecord[] {
  const seats = prepared.commission.seats.map(({ id }) => id)
  let head = emptyHead
  return Array.from({ length }, (_, index) => {
    const record = seal(
      {
        id: `b${index}/0`,
        type: 'AttendanceRecorded',
        v: 1,
        at: '2026-11-26T14:00:00Z',
        receivedAt: '2026-11-26T14:00:00Z',
        by: 'secretary',
        device: 'bench',
        scope: { item: null, audience: 'everyone' },
        payload: { salt: 'bench', seat: seats[index % seats.length], status: 'present' },
      },
      head,
    )
    head = headOf(record)
    return record
  })
}
