import { describe, expect, test } from 'vitest'
import type { DomainEvent } from '../../../shared/domain/events.ts'
import { readableItems, scopeOf } from '../../../shared/domain/scope.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { adopted, attends, itemIn, open, play, recuses } from '../../support/sitting-acts.ts'
import {
  aCandidate,
  aPreparedSession,
  aSeat,
  aSession,
  aVacancy,
  day,
  usualSeats,
} from '../../support/sitting-builders.ts'

describe('what a seat may read (CCH R441-2-6)', () => {
  const seats = [...usualSeats, aSeat('s', { college: 'mayor', substituteOf: 'm' })]
  const session = open(aSession({ seats }), 'p')
  const everything = ['L1', 'L2', 'U1', 'O1']

  test.each([
    ['p', everything],
    ['k', everything],
    ['m', ['L1', 'U1', 'O1']],
    ['n', ['L2']],
    ['s', ['L1', 'U1', 'O1']],
    ['zz', []],
  ])('%s reads %j', (seat, expected) => expect(readableItems(session, seat)).toEqual(expected))

  test('a recusal takes the item away, its cancellation gives it back', () => {
    const recused = play(session, recuses('L1', 'p'))
    expect(readableItems(recused, 'p')).toEqual(['L2', 'U1', 'O1'])
    expect(readableItems(play(recused, { type: 'CancelRecusal', item: 'L1', seat: 'p' }), 'p')).toEqual(
      everything,
    )
  })

  test('a substitute in the member’s place does not shut the member out', () => {
    const replaced = play(session, attends('s'))
    expect(readableItems(replaced, 'm')).toEqual(['L1', 'U1', 'O1'])
    expect(readableItems(replaced, 's')).toEqual(['L1', 'U1', 'O1'])
  })

  test('an adopted item stays readable', () => {
    const state = adopted(open(aSession({ seats }), 'p', 'a'), 'L1')
    expect(readableItems(state, 'm')).toContain('L1')
  })
})

describe('the scope of an event', () => {
  const address = { address: '3 rue des Lilas' }
  const candidates = [
    aCandidate('L1-A', { ...address, protected: true }),
    aCandidate('L1-B', address),
    aCandidate('L1-C', { note: 'Note libre' }),
  ]
  const wishes = { vacancies: [aVacancy('L1', { candidates })] }
  const session = open(aSession(wishes), 'p', 'a')
  const imported = importEvents(aPreparedSession(wishes))

  test('the whereabouts of a protected household go to the secretary alone', () => {
    const parts = imported.filter(({ type }) => type === 'ProtectedPartImported')
    expect(parts.map((event) => scopeOf(session, event))).toEqual([
      { item: 'L1', audience: 'secretary' },
      { item: 'L1', audience: 'everyone' },
      { item: 'L1', audience: 'everyone' },
    ])
  })

  test('address, housing and note travel in an event of their own', () => {
    const files = imported.filter((event) => event.type === 'CandidateImported')
    for (const { candidate } of files) {
      expect(Object.keys(candidate)).not.toEqual(expect.arrayContaining(['address']))
      expect(Object.keys(candidate)).not.toEqual(expect.arrayContaining(['note']))
    }
    expect(itemIn(session, 'L1')).toMatchObject({
      candidates: [{ protectedPart: address }, {}, { protectedPart: { note: 'Note libre' } }],
    })
  })

  test.each<readonly [DomainEvent, string | null]>([
    [{ type: 'SessionSuspended' }, null],
    [{ type: 'AttendanceRecorded', seat: 'a', status: 'present' }, null],
    [{ type: 'ItemStarted', item: 'L1' }, null],
    [{ type: 'BallotCast', item: 'L1', seat: 'a', choice: 'for' }, 'L1'],
    [{ type: 'SeatRecused', item: 'L1', seat: 'a' }, 'L1'],
    [{ type: 'CandidateWithdrawn', item: 'L1', candidate: 'L1-A', reason: 'r' }, 'L1'],
    [{ type: 'PresidentElected', seat: 'a', votes: [], byAge: false }, null],
    [{ type: 'FindingAccepted', item: 'L1', check: 'over-ceiling', candidate: 'L1-A', reason: 'r' }, 'L1'],
    [{ type: 'AcceptanceWithdrawn', item: 'L1', check: 'quorum' }, 'L1'],
    [{ type: 'MinutesRectified', act: 1, reason: 'r', text: 't' }, null],
    [{ type: 'MinutesRectified', act: 1, reason: 'r', text: 't', item: 'L1' }, 'L1'],
  ])('%j belongs to %s', (event, item) => {
    expect(scopeOf(session, event)).toEqual({ item, audience: 'everyone' })
  })

  test('a protected part of an item that is not there yet is masked from nobody', () => {
    const part = {
      type: 'ProtectedPartImported',
      item: 'zz',
      candidate: 'zz-A',
      part: { note: 'x' },
    } as const
    expect(scopeOf(session, part)).toEqual({ item: 'zz', audience: 'everyone' })
  })

  test('what a household answers to its rejection goes to the secretary alone', () => {
    const answer = {
      type: 'RejectionAnswered',
      item: 'L1',
      candidate: 'L1-A',
      on: day,
      text: 'Réponse',
    } as const
    expect(scopeOf(session, answer)).toEqual({ item: 'L1', audience: 'secretary' })
    const notice = {
      type: 'RejectionNotified',
      item: 'L1',
      candidate: 'L1-A',
      receivedOn: day,
      proof: 'p',
    } as const
    expect(scopeOf(session, notice)).toEqual({ item: 'L1', audience: 'everyone' })
  })

  test('of an import names the item it brings', () => {
    const items = imported.map((event) => scopeOf(null, event).item)
    expect(items[0]).toBeNull()
    expect(new Set(items.slice(1))).toEqual(new Set(['L1', 'U1', 'O1']))
  })
})
