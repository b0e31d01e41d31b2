import { describe, expect, it } from 'vitest'
import { progressWords } from '../../../../renderer/features/sessions/session-words.ts'
import { latestFirst } from '../../../../renderer/features/sessions/use-sessions.ts'
import type { SessionSummary } from '../../../../shared/sync/messages.ts'

describe('progressWords', () => {
  it.each([
    [0, 0, 'Aucun point'],
    [1, 0, '1 point'],
    [9, 0, '9 points'],
    [9, 1, '1 point décidé sur 9'],
    [9, 9, '9 points décidés sur 9'],
  ])('%i items, %i decided: %s', (items, decided, words) => {
    expect(progressWords({ items, decided })).toBe(words)
  })
})

describe('latestFirst', () => {
  it('puts the next sitting before the older ones, and a day’s in the order of its hours reversed', () => {
    const at = (date: string, time: string) => ({ date, time, number: '1' }) as SessionSummary
    const sorted = [at('2026-01-08', '14:00'), at('2026-11-26', '09:00'), at('2026-11-26', '14:00')].sort(
      latestFirst,
    )
    expect(sorted.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-11-26 14:00',
      '2026-11-26 09:00',
      '2026-01-08 14:00',
    ])
  })
})
