import { describe, expect, test } from 'vitest'
import { eventVersions, isKnownEvent } from '../../../shared/domain/event-versions.ts'
import { applyRecorded, readCommand } from '../../../shared/domain/sitting-domain.ts'
import { closing, open, play, usualTime } from '../../support/sitting-acts.ts'
import { aSession } from '../../support/sitting-builders.ts'

const envelope = { at: usualTime, receivedAt: usualTime, by: 'p', seq: 42, hash: 'abc' }

describe('a recorded event', () => {
  test('folds with the moment, the author and the journal that it was recorded with', () => {
    const state = play(open(aSession(), 'p', 'a'), closing)
    const signature = {
      type: 'MinutesSigned',
      v: eventVersions.MinutesSigned,
      content: { seat: 'p', act: 0 },
    }
    expect(applyRecorded(state, { ...signature, envelope }).signatures).toStrictEqual([
      { seat: 'p', at: usualTime, journal: { length: 42, hash: 'abc' } },
    ])
  })

  test.each([
    ['of a type that nobody writes', 'ItemBurnt', 1],
    ['of a later version', 'SessionSuspended', 99],
  ])('%s is never guessed, and is named', (_name, type, v) => {
    expect(isKnownEvent(type, v)).toBe(false)
    expect(() => applyRecorded(aSession(), { type, v, content: {}, envelope })).toThrow(
      expect.objectContaining({
        name: 'UnknownEvent',
        message: `event ${type}, version ${v}, is not known to this application`,
      }),
    )
  })

  test('of today is known', () => {
    expect(isKnownEvent('SessionSuspended', eventVersions.SessionSuspended)).toBe(true)
  })
})

test('a command of a wrong shape is refused by a sentence and by the place of each fault', () => {
  const decisions = [{ candidate: 'L1-A', kind: 'allocated', rank: 'un', label: 'x' }]
  const command = {
    id: 'c',
    type: 'ProposeDecisions',
    at: usualTime,
    by: 'secretary',
    vacancy: 'L1',
    decisions,
  }
  expect(readCommand(command)).toEqual({
    refusal: {
      refused: 'invalid-command',
      message: 'Cette commande n’a pas la forme attendue.',
      details: { fields: ['decisions.0.rank', 'decisions.0.label'] },
    },
  })
})
