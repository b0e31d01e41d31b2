import { describe, expect, test } from 'vitest'
import { apply } from '../../../../shared/domain/apply.ts'
import type { DomainEvent, EventContext } from '../../../../shared/domain/events.ts'
import { importEvents } from '../../../../shared/domain/session/import-events.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  closing,
  itemIn,
  open,
  play,
  resuming,
  says,
  signed,
  signs,
  suspending,
  usualTime,
  vacancyIn,
  type Wish,
} from '../../../support/sitting-acts.ts'
import {
  aCandidate,
  anUrgentAllocation,
  aPreparedSession,
  aSession,
  aVacancy,
} from '../../../support/sitting-builders.ts'

const context: EventContext = { at: usualTime, receivedAt: usualTime, by: 'secretary' }
const happens = (state: SessionState, event: DomainEvent, over: Partial<EventContext> = {}) =>
  apply(state, event, { ...context, ...over })

describe('an import opens a sitting in which nothing has happened', () => {
  test('of the sitting itself', () => {
    const [first] = importEvents(aPreparedSession())
    if (first === undefined) throw new Error('an import has events')
    expect(apply(null, first, context)).toMatchObject({
      phase: 'prepared',
      suspensions: [],
      attendance: [],
      presence: {},
      items: [],
      signatures: [],
      rectifications: [],
    })
  })

  test('of a dwelling', () => {
    expect(vacancyIn(aSession(), 'L1')).toMatchObject({
      startedAt: null,
      recusals: [],
      openVote: null,
      ballots: {},
      reopenings: [],
      proposal: null,
      exception: null,
      acceptances: [],
      decisions: [],
      offers: [],
      rejections: [],
    })
  })
})

describe('where a household lives is kept with its own file (contract 5.43)', () => {
  const wishes = () => ({
    vacancies: [
      aVacancy('L1', {
        candidates: [
          aCandidate('L1-A', { address: '3 rue des Lilas' }),
          aCandidate('L1-B', { address: '5 rue des Lilas' }),
          aCandidate('L1-C'),
        ],
      }),
    ],
    urgentAllocations: [anUrgentAllocation('U1', { candidate: aCandidate('U1-A', { note: 'Incendie' }) })],
  })

  test('of a dwelling’s candidates, each its own', () => {
    expect(vacancyIn(aSession(wishes()), 'L1').candidates.map(({ protectedPart }) => protectedPart)).toEqual([
      { address: '3 rue des Lilas' },
      { address: '5 rue des Lilas' },
      null,
    ])
  })

  test('of an urgent allocation’s candidate', () => {
    expect(itemIn(aSession(wishes()), 'U1')).toMatchObject({
      candidate: { file: { id: 'U1-A' }, protectedPart: { note: 'Incendie' } },
    })
  })

  test('an urgent allocation whose household is not there yet, and a review, stay as they are', () => {
    const withoutHouseholds = importEvents(aPreparedSession())
      .filter(({ type }) => type !== 'CandidateImported')
      .reduce<SessionState | null>((state, event) => apply(state, event, context), null)
    if (withoutHouseholds === null) throw new Error('an import opens a state')
    const told = (item: string) =>
      happens(withoutHouseholds, {
        type: 'ProtectedPartImported',
        item,
        candidate: 'U1-A',
        part: { note: 'x' },
      })
    expect(told('U1')).toEqual(withoutHouseholds)
    expect(told('O1')).toEqual(withoutHouseholds)
  })

  test('a household is no part of a review', () => {
    const [, , , candidate] = importEvents(aPreparedSession())
    if (candidate?.type !== 'CandidateImported') throw new Error('a dwelling’s candidates follow it')
    const state = aSession()
    expect(happens(state, { ...candidate, item: 'O1' })).toEqual(state)
  })
})

describe('the hours of suspensions (CCH R441-9: the minutes tell them)', () => {
  test('a second suspension leaves the hours of the first', () => {
    const later = '2026-11-26T15:00:00+01:00'
    const last = '2026-11-26T16:00:00+01:00'
    const once = play(open(aSession(), 'p'), suspending, says('secretary', resuming, later))
    const twice = play(once, suspending, says('secretary', resuming, last))
    expect(twice.suspensions).toEqual([
      { at: usualTime, resumedAt: later },
      { at: usualTime, resumedAt: last },
    ])
  })
})

describe('signatures and acts (contract 5.24)', () => {
  const closed = () => play(open(aSession(), 'p', 'a'), closing)
  const rectifies = (item?: string): Wish => ({
    type: 'RectifyMinutes',
    reason: 'Erreur matérielle',
    text: 'Lire « T3 ».',
    ...(item === undefined ? {} : { item }),
  })

  test('a signature is kept with the journal that it signs, where there is one', () => {
    const event = { type: 'MinutesSigned', seat: 'a', act: 0 } as const
    const journal = { length: 12, hash: 'abc' }
    expect(happens(closed(), event, { journal }).signatures).toStrictEqual([
      { seat: 'a', at: usualTime, journal },
    ])
    expect(happens(closed(), event).signatures).toStrictEqual([{ seat: 'a', at: usualTime }])
  })

  test('a member’s signature does not end the minutes, the chair’s does', () => {
    expect(play(closed(), signs('a')).phase).toBe('closed')
    expect(play(closed(), signs('p')).phase).toBe('signed')
  })

  test('an act names its item, or none; signing one leaves the others waiting', () => {
    const state = play(signed(open(aSession(), 'p')), rectifies('L1'), rectifies(), signs('p'))
    const act = { at: usualTime, reason: 'Erreur matérielle', text: 'Lire « T3 ».' }
    expect(state.rectifications).toStrictEqual([
      { number: 1, ...act, signedAt: usualTime, item: 'L1' },
      { number: 2, ...act, signedAt: null },
    ])
  })
})
