import { expect, test } from 'vitest'
import { syncRound } from '../../../renderer/adapters/replica-sync.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { tailRequest } from '../../../shared/sync/journal-tail.ts'
import { uploadRequest, wholeLimit } from '../../../shared/sync/journal-upload.ts'
import { type PushRequest, pushRequest } from '../../../shared/sync/messages.ts'
import { firstRecords } from '../../support/journal-records.ts'

const commands = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, type: 'StartItem', item: 'L1' }))

test.each([
  [0, false],
  [1, true],
  [200, true],
  [201, false],
])('J154: a push of %i commands is read: %s', (count, isRead) => {
  const read = pushRequest.safeParse({ session: 'S1', commands: commands(count) })
  expect(read.success).toBe(isRead)
})

test('J154: a page sends what waits by a hundred, in order, and pulls after each', async () => {
  const waiting = commands(250) as unknown as Command[]
  const sent: string[][] = []
  let pulls = 0
  const end = await syncRound({
    session: 'S1',
    backend: {
      pull: async () => {
        pulls += 1
        return { kind: 'events', records: [], head: emptyHead, rights: '*', more: false }
      },
      push: async ({ commands: pushed }: PushRequest) => {
        sent.push(pushed.map(({ id }) => String(id)))
        return {
          kind: 'answers',
          answers: pushed.map(({ id }) => ({ command: String(id), events: [`${id}/0`] })),
        }
      },
      returnTail: async () => ({ kind: 'unknown' }),
    },
    journal: {
      position: async () => ({ head: emptyHead, rights: '*', epoch: 1, isWhole: true }),
      read: async () => [],
      append: async () => 'kept',
      reset: async () => 'kept',
    },
    queue: { list: async () => waiting, refuse: async () => undefined },
  })
  expect(end).toEqual({ kind: 'done' })
  expect(sent.map(({ length }) => length)).toEqual([100, 100, 50])
  expect(sent.flat()).toEqual(waiting.map(({ id }) => id))
  expect(pulls).toBe(4)
})

test('J154: no journal and no tail travels beyond its bound', () => {
  const [record] = firstRecords(1)
  const records = Array.from({ length: wholeLimit + 1 }, () => record)
  const upload = { session: 'S1', hub: 'desk', epoch: 1, after: emptyHead, records }
  expect(uploadRequest.safeParse(upload).success).toBe(false)
  expect(tailRequest.safeParse({ kind: 'tail', session: 'S1', after: emptyHead, records }).success).toBe(
    false,
  )
  expect(tailRequest.safeParse({ kind: 'compare', session: 'S1', places: [] }).success).toBe(false)
})
