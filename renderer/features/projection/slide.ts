import { quorumOf, takesPart } from '../../../shared/domain/attendance/selectors.ts'
import { counted } from '../../../shared/domain/naming.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { itemOf, itemStatus } from '../../../shared/domain/vacancy/selectors.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { capitalised, formatClock, formatInstant, formatLongDate, noBreakSpace } from '../dossier/format.ts'
import { type ItemSlide, itemSlide } from './item-slide.ts'

/** A slide of a few words: before, between, during a pause and after. */
export interface WordsSlide {
  readonly kind: 'words'
  readonly key: string
  readonly title: string
  /** Lines under the title, the most important first. */
  readonly lines: readonly string[]
}

/** What the wall shows. Two slides with one key are the same slide, brought up to date in place without a fade. */
export type Slide = WordsSlide | ItemSlide

/**
 * The slide that goes with the room: the item that the chair is on while the sitting is open. `page` tells which of an
 * item with more candidates than a slide can hold; beyond the last, the last.
 */
export function slideOf(state: SessionState, page: number): Slide {
  switch (state.phase) {
    case 'prepared':
      return waitingSlide(state)
    case 'open':
      return roomSlide(state, page)
    case 'suspended':
      return suspendedSlide(state)
    case 'closed':
    case 'signed':
      return closedSlide(state)
    default:
      return assertNever(state.phase)
  }
}

function roomSlide(state: SessionState, page: number): Slide {
  const item = state.currentItem === null ? undefined : itemOf(state, state.currentItem)
  return item === undefined ? openedSlide(state) : itemSlide(state, item, quorumOf(state, item), page)
}

function waitingSlide(state: SessionState): WordsSlide {
  const { date, time, place } = state.session
  return {
    kind: 'words',
    key: 'waiting',
    title: state.commission.name,
    lines: [`${capitalised(formatLongDate(date))}, ${formatClock(time)}`, place, sessionLine(state)],
  }
}

function openedSlide(state: SessionState): WordsSlide {
  const there = state.commission.seats.filter(({ id }) => takesPart(state, id)).length
  return {
    kind: 'words',
    key: 'opened',
    title: 'La séance est ouverte',
    lines: [
      counted(there, 'membre présent ou représenté', 'membres présents ou représentés'),
      sessionLine(state),
    ],
  }
}

function suspendedSlide(state: SessionState): WordsSlide {
  const since = state.suspensions.at(-1)?.at
  return {
    kind: 'words',
    key: 'suspended',
    title: 'La séance est suspendue',
    lines: [...(since === undefined ? [] : [`depuis ${formatInstant(since)}`]), sessionLine(state)],
  }
}

function closedSlide(state: SessionState): WordsSlide {
  const decided = state.items.filter((item) => itemStatus(item) === 'decided').length
  const at = state.closedAt === null ? '' : ` à ${formatInstant(state.closedAt)}`
  return {
    kind: 'words',
    key: 'closed',
    title: `La séance est levée${at}`,
    lines: [
      `${counted(decided, 'point décidé', 'points décidés')} sur ${state.items.length}`,
      sessionLine(state),
    ],
  }
}

function sessionLine({ organisation, session }: SessionState): string {
  return `${organisation.name} · séance n°${noBreakSpace}${session.number}`
}
