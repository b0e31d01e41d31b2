import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type QuestionEnd, RepeatedQuestion } from '../../../renderer/app/repeated-question.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A question whose answers a test gives in order; the last one is given again and again. */
function asked(...ends: readonly (QuestionEnd | Error)[]) {
  let count = 0
  const question = new RepeatedQuestion(
    async () => {
      const end = ends[Math.min(count, ends.length - 1)] ?? 'answered'
      count += 1
      if (end instanceof Error) throw end
      return end
    },
    () => 0,
  )
  return { question, count: () => count }
}

test('J140: a question that nobody answered is asked again, later after each failure', async () => {
  const { question, count } = asked('unanswered', 'unanswered', 'answered')
  question.ask()
  await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(999)
  expect(count()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(count()).toBe(2)
  await vi.advanceTimersByTimeAsync(1_999)
  expect(count()).toBe(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(count()).toBe(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(count()).toBe(3)
})

test('J140: what happens meanwhile asks at once, and only once', async () => {
  const { question, count } = asked('unanswered', 'answered')
  question.ask()
  await vi.advanceTimersByTimeAsync(0)
  question.ask()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(count()).toBe(2)
})

test('a closed question is not asked again', async () => {
  const { question, count } = asked('unanswered')
  question.ask()
  await vi.advanceTimersByTimeAsync(0)
  question.close()
  question.ask()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(count()).toBe(1)
})
