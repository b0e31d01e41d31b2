import { expect, test } from 'vitest'
import type { Position } from '../../../renderer/adapters/replica-position.ts'
import { promptRound, type ReplicaSyncParts, syncRound } from '../../../renderer/adapters/replica-sync.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import { headAfter } from '../../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../../shared/journal/record.ts'
import type { News } from '../../../shared/sync/messages.ts'
import { firstRecords, recordsAfter } from '../../support/journal-records.ts'
import { pendingCommand } from '../../support/pending-command.ts'

/** The round of a page that has heard nothing. */
const prompt = (parts: ReplicaSyncParts) => promptRound(parts, [])

/** A replica in step whose hub accepts everything; the calls are told in their order. */
function inStep(commands: readonly Command[]): ReplicaSyncParts & { readonly calls: string[] } {
  const calls: string[] = []
  let waiting = commands
  const position = { head: emptyHead, rights: '*', epoch: 1, isWhole: true }
  return {
    calls,
    session: 'S1',
    backend: {
      pull: async () => {
        calls.push('pull')
        return { kind: 'events', records: [], head: emptyHead, rights: '*', more: false }
      },
      push: async ({ commands: sent }) => {
        calls.push('push')
        const answers = sent.map(({ id }) => ({ command: String(id), events: [`${String(id)}/0`] }))
        return { kind: 'answers', answers }
      },
      returnTail: async () => ({ kind: 'unknown' }),
    },
    journal: {
      position: async () => position,
      read: async () => [],
      append: async (_from, { answered }) => {
        waiting = waiting.filter(({ id }) => !answered.includes(id))
        return 'kept'
      },
      reset: async () => 'kept',
    },
    queue: { list: async () => waiting, refuse: async () => undefined },
  }
}

test.each([
  ['in step, with something to send', prompt, [pendingCommand], ['push', 'pull']],
  ['in step, with nothing to send', prompt, [], ['pull']],
  ['that may be out of step, with something to send', syncRound, [pendingCommand], ['pull', 'push', 'pull']],
] as const)('J188: the round of a page %s', async (_name, round, commands, calls) => {
  const parts = inStep(commands)
  expect(await round(parts)).toEqual({ kind: 'done' })
  expect(parts.calls).toEqual(calls)
})

/** A replica in step at the third record, that keeps what continues; its calls and what it kept are told. */
function atThree() {
  const known = firstRecords(3)
  const parts = inStep([])
  let position: Position = { head: headAfter(emptyHead, known), rights: '*', epoch: 1, isWhole: true }
  const journal = {
    ...parts.journal,
    position: async () => position,
    append: async (_from: Position, { records }: { readonly records: readonly JournalRecord[] }) => {
      parts.calls.push(`keep ${records.length}`)
      position = { ...position, head: headAfter(position.head, records) }
      return 'kept' as const
    },
  }
  return { parts: { ...parts, journal }, head: position.head }
}

function newsOf(from: Head, count: number, rights = '*') {
  const records = recordsAfter(from, count)
  const head = headAfter(from, records)
  const brought = { after: from.length, records, head, rights }
  return { head, news: { kind: 'news', session: 'S1', length: head.length, brought } satisfies News }
}

test('J189: a page in step keeps what the news brought, one after the other, and asks nothing', async () => {
  const { parts, head } = atThree()
  const one = newsOf(head, 1)
  expect(await promptRound(parts, [one.news, newsOf(one.head, 2).news])).toEqual({ kind: 'done' })
  expect(parts.calls).toEqual(['keep 1', 'keep 2'])
})

test('J189: what it holds already is neither kept twice nor asked for', async () => {
  const { parts, head } = atThree()
  const { news } = newsOf(head, 1)
  expect(await promptRound(parts, [news, news])).toEqual({ kind: 'done' })
  expect(parts.calls).toEqual(['keep 1'])
})

test.each<[string, (head: Head) => News]>([
  ['says only that there is something new', () => ({ kind: 'news', session: 'S1', length: 4 })],
  ['skips some', (head) => newsOf(newsOf(head, 1).head, 1).news],
  ['continues another journal', (head) => newsOf({ ...head, hash: 'f'.repeat(64) }, 1).news],
  ['comes under other rights', (head) => newsOf(head, 1, 's2:L1').news],
])('J189: the hub is asked when the news %s', async (_name, newsFrom) => {
  const { parts, head } = atThree()
  await promptRound(parts, [newsFrom(head)])
  expect(parts.calls).toEqual(['pull', 'keep 0'])
})

test('J189: an event that this version cannot read stops the page, brought or fetched', async () => {
  const { parts, head } = atThree()
  const { news } = newsOf(head, 1)
  const [record] = news.brought.records
  if (record === undefined) throw new Error('a record')
  const unknown = { ...record, envelope: { ...record.envelope, type: 'FromTomorrow' } }
  const brought = { ...news.brought, records: [unknown] }
  expect(await promptRound(parts, [{ ...news, brought }])).toEqual({
    kind: 'stopped',
    reason: 'update-needed',
  })
})
