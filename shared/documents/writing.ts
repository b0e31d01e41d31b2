import type { Instant } from '../domain/calendar.ts'
import type { SessionState } from '../domain/state.ts'
import type { Head } from '../journal/record.ts'
import { dayInLetters } from './dates.ts'
import { type LocalTime, localTime } from './local-time.ts'
import { frenchWording, type Wording } from './wording/wording.ts'

/** What every document is written from: the folded sitting, the end of its journal, the organisation's words. */
export interface Writing {
  readonly state: SessionState
  readonly head: Head
  readonly wording: Wording
}

export function writingOf(state: SessionState, head: Head): Writing {
  return { state, head, wording: frenchWording }
}

export function timeOf({ state }: Writing, instant: Instant): LocalTime {
  return localTime(instant, state.organisation.holidays)
}

/** `Séance n° 2026-22 du jeudi 26 novembre 2026`. */
export function sessionTitle({ state }: Writing): string {
  return `Séance n° ${state.session.number} du ${dayInLetters(state.session.date)}`
}

/** The latest instant that the journal gives to what is printed: a file's creation date without a clock. */
export function printedAt({ state }: Writing): Instant {
  const acts = state.rectifications.flatMap(({ at, signedAt }) => [at, signedAt])
  const known = [
    `${state.session.date}T00:00:00Z`,
    state.opened?.at,
    state.closedAt,
    ...state.signatures.map(({ at }) => at),
    ...acts,
  ]
  return known.findLast((instant) => typeof instant === 'string') ?? `${state.session.date}T00:00:00Z`
}
