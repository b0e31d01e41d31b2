import { expect, test } from 'vitest'
import { promptRound, type ReplicaSyncParts, syncRound } from '../../../renderer/adapters/replica-sync.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import { emptyHead } from '../../../shared/journal/record.ts'

const pending: Command = {
  id: 'c1',
  type: 'OpenSession',
  at: '2026-11-26T14:00:00Z',
  by: 'secretary',
  secretary: 'Mme Claire RIVIÈRE',
  chair: 's1',
}

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
  ['in step, with something to send', promptRound, [pending], ['push', 'pull']],
  ['in step, with nothing to send', promptRound, [], ['pull']],
  ['that may be out of step, with something to send', syncRound, [pending], ['pull', 'push', 'pull']],
] as const)('J188: the round of a page %s', async (_name, round, commands, calls) => {
  const parts = inStep(commands)
  expect(await round(parts)).toEqual({ kind: 'done' })
  expect(parts.calls).toEqual(calls)
})
