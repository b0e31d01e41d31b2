import { describe, expect, test } from 'vitest'
import { readableState } from '../../../server/host/readable-state.ts'
import { aHub, aHubWithSession, commandOf, script } from '../../support/memory-hub.ts'
import { opening, recuses, type Said, says, starts } from '../../support/sitting-acts.ts'
import { aCandidate, aVacancy } from '../../support/sitting-builders.ts'

const candidates = [aCandidate('L1-A', { address: '3 rue des Lilas', protected: true }), aCandidate('L1-B')]
const wishes = { vacancies: [aVacancy('L1', { candidates }), aVacancy('L2', { order: 2 })] }

async function afterSaying(...said: readonly Said[]) {
  const bench = await aHubWithSession(wishes)
  const all = [says('secretary', opening), ...said]
  await bench.hub.submit(
    'S1',
    script,
    all.map((one, index) => commandOf(`c${index}`, one)),
  )
  return bench
}

const seat = (id: string) => ({ kind: 'seat', seat: id }) as const

describe('a session as a reader may hold it', () => {
  test('the secretary’s is the hub’s own', async () => {
    const bench = await afterSaying()
    expect(await readableState(bench, 'S1', { kind: 'secretary' })).toEqual(await bench.hub.state('S1'))
  })

  test('a seat’s holds the same sitting at the same head, without a protected household’s whereabouts', async () => {
    const bench = await afterSaying()
    const readable = await readableState(bench, 'S1', seat('a'))
    const whole = await bench.hub.state('S1')
    expect(readable?.head).toEqual(whole?.head)
    expect(readable?.state.phase).toBe('open')
    expect(readable?.state.items[0]).toMatchObject({
      candidates: [{ file: { id: 'L1-A' }, protectedPart: null }, { file: { id: 'L1-B' } }],
    })
    expect(JSON.stringify(whole?.state)).toContain('Lilas')
    expect(JSON.stringify(readable)).not.toContain('Lilas')
  })

  test('a recused seat’s holds nothing of that item', async () => {
    const bench = await afterSaying(says('secretary', recuses('L1', 'a')))
    const readable = await readableState(bench, 'S1', seat('a'))
    expect(readable?.state.items.map(({ id }) => id)).toEqual(['L2', 'U1', 'O1'])
    expect(JSON.stringify(readable)).not.toContain('L1-B')
  })

  test('is whole however many pages it takes', async () => {
    const many = Array.from({ length: 1100 }, (_, index) =>
      says('secretary', starts(index % 2 === 0 ? 'L1' : 'L2')),
    )
    const bench = await afterSaying(...many)
    const readable = await readableState(bench, 'S1', seat('a'))
    expect(readable?.head).toEqual((await bench.hub.state('S1'))?.head)
    expect(readable?.state.currentItem).toBe('L2')
  })

  test('there is none of a session not held', async () => {
    expect(await readableState(aHub(), 'S9', seat('a'))).toBeNull()
    expect(await readableState(aHub(), 'S9', { kind: 'secretary' })).toBeNull()
  })
})
