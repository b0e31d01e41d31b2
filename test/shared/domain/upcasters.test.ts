import { describe, expect, test } from 'vitest'
import { eventVersions } from '../../../shared/domain/event-versions.ts'
import type { EventType } from '../../../shared/domain/events.ts'
import { applyRecorded, recordedApply } from '../../../shared/domain/sitting-domain.ts'
import { UnknownEvent } from '../../../shared/domain/unknown-event.ts'
import { upcasters } from '../../../shared/domain/upcasters.ts'
import { headAfter } from '../../../shared/journal/continuity.ts'
import { foldRecords } from '../../../shared/journal/fold.ts'
import { emptyHead, type JournalRecord, type Payload } from '../../../shared/journal/record.ts'
import { seal } from '../../../shared/journal/seal.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { eventReader } from '../../../shared/util/event-reader.ts'
import { aHubWithSession, commandOf, script } from '../../support/memory-hub.ts'
import { attends, opening, says } from '../../support/sitting-acts.ts'

const versions: readonly (readonly [EventType, number])[] = Object.entries(eventVersions) as never

test.each(versions)('J149: every version of %s before version %i can be read', (type, version) => {
  const read = Object.keys(upcasters[type] ?? {}).map(Number)
  expect(read).toEqual(Array.from({ length: version - 1 }, (_, index) => index + 1))
})

test('J149: no version of an event that nobody writes is read', () => {
  expect(Object.keys(upcasters).filter((type) => !Object.hasOwn(eventVersions, type))).toEqual([])
})

describe('a journal of an older application', () => {
  /** As today's, but that attendance was written with `who` for `seat` in its first version, sealed as it then was. */
  async function olderJournal() {
    const { hub, store } = await aHubWithSession()
    await hub.submit('S1', script, [
      commandOf('c1', says('secretary', opening)),
      commandOf('c2', says('secretary', attends('a'))),
    ])
    const today = await store.read('S1', 0)
    return { today, older: today.reduce<readonly JournalRecord[]>(sealedAsThen, []) }
  }

  function sealedAsThen(before: readonly JournalRecord[], { envelope, payload }: JournalRecord) {
    const { seq: _seq, prev: _prev, hash: _hash, payloadHash: _payloadHash, ...open } = envelope
    if (payload === null) throw new Error('nothing is withheld here')
    const then: Payload = envelope.type === 'AttendanceRecorded' ? renamed(payload) : payload
    return [...before, seal({ ...open, payload: then }, headAfter(emptyHead, before))]
  }

  const renamed = ({ seat, ...rest }: Payload): Payload => ({ ...rest, who: seat })
  const since = eventReader(
    { ...eventVersions, AttendanceRecorded: 2 },
    { AttendanceRecorded: { 1: ({ who, ...rest }) => ({ ...rest, seat: who }) } },
  )

  test('J149: folds as today’s, while its hashes stay those of the version that was written', async () => {
    const { today, older } = await olderJournal()
    expect(verifyChain(older)).toMatchObject({ kind: 'whole' })
    expect(older.some(({ payload }) => payload !== null && 'who' in payload)).toBe(true)
    const attendance = (records: readonly JournalRecord[], apply: typeof applyRecorded) =>
      foldRecords(apply, null, records)?.attendance.map(({ seat, status }) => [seat, status])
    expect(attendance(today, applyRecorded)?.length).toBeGreaterThan(0)
    expect(attendance(older, recordedApply(since))).toEqual(attendance(today, applyRecorded))
  })

  test('J149: stops whoever does not know how to read it', async () => {
    const { older } = await olderJournal()
    const unread = recordedApply(eventReader({ ...eventVersions, AttendanceRecorded: 2 }, {}))
    expect(() => foldRecords(unread, null, older)).toThrow(UnknownEvent)
  })
})
