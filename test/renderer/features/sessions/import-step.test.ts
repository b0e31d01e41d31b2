import { describe, expect, it } from 'vitest'
import {
  type ImportStep,
  type Intent,
  stepAfter,
} from '../../../../renderer/features/sessions/import-step.ts'
import type { BackendFailure } from '../../../../shared/ports/backend.ts'
import type { ImportAnswer } from '../../../../shared/sync/messages.ts'

const file = { name: 'séance.json', text: '{}' }
const { name } = file
const there = { path: 'session.id', code: 'session-already-stored', message: 'Déjà là.' }
const other = { path: 'session.date', code: 'bad-date', message: 'Cette date n’existe pas.' }

describe('stepAfter', () => {
  it.each<[string, Intent, ImportAnswer | BackendFailure, ImportStep]>([
    [
      'a sound file',
      'asked',
      { kind: 'imported', session: 's', warnings: [other] },
      { kind: 'imported', name, warnings: [other] },
    ],
    [
      'a defective file',
      'asked',
      { kind: 'refused', defects: [other] },
      { kind: 'refused', name, defects: [other] },
    ],
    [
      'a sitting already there',
      'asked',
      { kind: 'refused', defects: [there] },
      { kind: 'already-there', file },
    ],
    ['a sitting that has begun', 'replacing', { kind: 'refused', defects: [there] }, { kind: 'begun', name }],
    [
      'no line',
      'asked',
      { kind: 'failure', reason: 'unreachable' },
      { kind: 'failed', name, reason: 'unreachable' },
    ],
  ])('after %s', (_name, intent, answer, step) => {
    expect(stepAfter(file, intent, answer)).toEqual(step)
  })
})
