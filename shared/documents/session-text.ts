import { clockTime, dateInLetters, dayInLetters } from './dates.ts'
import { fill } from './wording/fill.ts'
import { timeOf, type Writing } from './writing.ts'

/** When and where the commission is to meet, as the file says: for what is prepared before the sitting. */
export function meetingSentence(writing: Writing): string {
  const { date, time, place, form, window } = writing.state.session
  const words = writing.wording.paper
  const when = { date: dayInLetters(date), time: clockTime(time) }
  if (form === 'in-person') return fill(words.agendaMeeting, { ...when, place: placeInSentence(place) })
  if (form === 'video' || window === undefined) return fill(words.agendaVideo, when)
  const from = timeOf(writing, window.opensAt)
  const to = timeOf(writing, window.closesAt)
  return fill(words.agendaWritten, {
    from: dateInLetters(from.date),
    fromTime: clockTime(from.time),
    to: dateInLetters(to.date),
    toTime: clockTime(to.time),
  })
}

/** `Siège, salle de la Marne` reads `au siège, salle de la Marne` in a sentence. */
export function placeInSentence(place: string): string {
  return place.replace(/^Siège(?=$|[ ,])/, 'au siège')
}
