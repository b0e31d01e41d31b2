import { expect, test } from 'vitest'
import { TaskQueues } from '../../../shared/sync/task-queues.ts'

/** A task that waits until it is released. */
function held<Answer>(answer: Answer) {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { release: resolve, task: () => promise.then(() => answer) }
}

test('tasks of one key run one after the other, in the order they came', async () => {
  const queues = new TaskQueues()
  const order: string[] = []
  const first = held('one')
  const one = queues.run('k', async () => {
    order.push('one begins')
    await first.task()
    order.push('one ends')
  })
  const two = queues.run('k', async () => void order.push('two'))
  const three = queues.run('k', async () => void order.push('three'))
  first.release()
  await Promise.all([one, two, three])
  expect(order).toEqual(['one begins', 'one ends', 'two', 'three'])
})

test('tasks of different keys do not wait for each other', async () => {
  const queues = new TaskQueues()
  const first = held('slow')
  const slow = queues.run('a', first.task)
  expect(await queues.run('b', async () => 'quick')).toBe('quick')
  first.release()
  expect(await slow).toBe('slow')
})

test('a task that fails tells its caller and does not stop the next', async () => {
  const queues = new TaskQueues()
  const failing = queues.run('k', () => Promise.reject(new Error('no')))
  const next = queues.run('k', async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})
