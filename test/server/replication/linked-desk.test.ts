import { expect, test } from 'vitest'
import type { HostBackend } from '../../../server/replication/desk-backend.ts'
import { LinkedDesk, type LinkedDeskParts } from '../../../server/replication/linked-desk.ts'
import { emptyHead, type JournalRecord } from '../../../shared/journal/record.ts'
import { firstRecords } from '../../support/journal-records.ts'

const journal = firstRecords(4)
const ids = journal.map(({ envelope }) => envelope.id.split('/')[0] ?? '')

/** A desk that orders nothing, copies the first two records, and has set the commands of these positions aside. */
function desk(setAside: readonly number[]): LinkedDesk {
  const nobody = {} as HostBackend
  return new LinkedDesk({
    own: nobody,
    replica: nobody,
    ownStore: { head: async () => null } as unknown as LinkedDeskParts['ownStore'],
    copies: { read: async (_session, after) => journal.slice(after, 2) },
    setAside: { of: async () => setAside.map((seq) => ({ id: ids[seq - 1] })) } as unknown as NonNullable<
      LinkedDeskParts['setAside']
    >,
    link: () => null,
  })
}

const tail = (records: readonly JournalRecord[]) =>
  ({ kind: 'tail', session: 'S1', after: emptyHead, records: [...records] }) as const

const unreachable = { kind: 'failure', reason: 'unreachable' }

test.each([
  ['settled: every command behind the copy is set aside', [3, 4], journal, { kind: 'settled' }],
  ['asked of the server: one of them is not', [3], journal, unreachable],
  ['asked of the server: nothing was set aside here', [], journal, unreachable],
])(
  'J113: the late tail of a page, compared from further back, is %s',
  async (_what, setAside, records, answer) => {
    expect(await desk(setAside).returnTail(tail(records))).toEqual(answer)
  },
)
