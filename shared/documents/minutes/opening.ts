import { seatOf } from '../../domain/attendance/selectors.ts'
import type { SessionState } from '../../domain/state.ts'
import { heading, paragraph } from '../blocks.ts'
import { clockTime, dateInLetters } from '../dates.ts'
import type { Block } from '../document.ts'
import { fullName, gendered, seatFullName } from '../names.ts'
import { placeInSentence } from '../session-text.ts'
import { fill } from '../wording/fill.ts'
import { inWords } from '../words.ts'
import { sessionTitle, timeOf, type Writing } from '../writing.ts'

/** Who meets, when, where, and under whose chair. */
export function opening(writing: Writing): readonly Block[] {
  const { state, wording } = writing
  return [
    paragraph(state.organisation.name, 'letterhead'),
    paragraph(wording.minutes.title, 'title'),
    paragraph(sessionTitle(writing), 'subtitle'),
    ...(state.opened === null
      ? [paragraph(wording.minutes.notOpened)]
      : [paragraph(openingSentences(writing, state.opened).join(' '))]),
    ...election(writing).map((sentence) => paragraph(sentence)),
  ]
}

/** How the six elected the president in this sitting (CCH R441-9 II 1° a). */
function election({ state, wording }: Writing): readonly string[] {
  const { presidentElection } = state
  const seat = seatOf(state, presidentElection?.seat ?? '')
  if (presidentElection === null || seat === undefined) return []
  const { votes, byAge } = presidentElection
  const words = byAge ? wording.minutes.electedByAge : wording.minutes.elected
  const received = votes.find((share) => share.seat === seat.id)?.votes ?? 0
  const cast = votes.reduce((sum, share) => sum + share.votes, 0)
  return [
    fill(gendered(seat.holder, words.masculine, words.feminine), {
      name: fullName(seat.holder),
      votes: inWords(received, 'feminine'),
      cast: inWords(cast, 'feminine'),
    }),
  ]
}

function openingSentences(writing: Writing, opened: NonNullable<SessionState['opened']>): readonly string[] {
  const { state, wording } = writing
  return [
    meetingSentence(writing, opened),
    ...(state.session.form === 'in-person' ? [] : [wording.minutes.remoteLaw]),
    fill(wording.minutes.secretary, { secretary: secretaryName(state, opened.secretary) }),
  ]
}

function meetingSentence(writing: Writing, opened: NonNullable<SessionState['opened']>): string {
  const { state, wording } = writing
  const { form, place, window } = state.session
  const chair = chairName(state, opened.chair)
  const time = clockTime(timeOf(writing, opened.at).time)
  if (form === 'in-person')
    return fill(wording.minutes.openedInPerson, { time, place: placeInSentence(place), chair })
  if (form === 'video' || window === undefined) return fill(wording.minutes.openedVideo, { time, chair })
  const from = timeOf(writing, window.opensAt)
  const to = timeOf(writing, window.closesAt)
  return fill(wording.minutes.openedWritten, {
    from: dateInLetters(from.date),
    fromTime: clockTime(from.time),
    to: dateInLetters(to.date),
    toTime: clockTime(to.time),
    chair,
  })
}

function chairName(state: SessionState, id: string): string {
  const seat = seatOf(state, id)
  if (seat === undefined) throw new Error('the chair is no seat of the commission')
  return seatFullName(seat)
}

/** The secretary is a seat, or a name as it was written at the opening. */
export function secretaryName(state: SessionState, secretary: string): string {
  const seat = seatOf(state, secretary)
  return seat === undefined ? secretary : seatFullName(seat)
}

/** A part's title. */
export function part(title: string): Block {
  return heading(2, title)
}
