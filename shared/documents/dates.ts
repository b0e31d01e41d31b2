import { type CivilDate, weekday } from '../domain/calendar.ts'
import { noBreakSpace } from './typography.ts'

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** `26 novembre 2026`; the first of a month is written `1er`. */
export function dateInLetters(date: CivilDate): string {
  const day = Number(date.slice(8, 10))
  const month = months[Number(date.slice(5, 7)) - 1] ?? ''
  return `${day === 1 ? '1er' : day}${noBreakSpace}${month}${noBreakSpace}${date.slice(0, 4)}`
}

/** `jeudi 26 novembre 2026`. */
export function dayInLetters(date: CivilDate): string {
  return `${weekdays[weekday(date)]} ${dateInLetters(date)}`
}

/** `26/11/2026`, where a date is glanced at. */
export function shortDate(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** `14 h 05` from `14:05`. */
export function clockTime(time: string): string {
  return `${Number(time.slice(0, 2))}${noBreakSpace}h${noBreakSpace}${time.slice(3, 5)}`
}

/** `1 an et 1 mois`, `3 mois`, `moins d’un mois`: what has been completed from one date to another. */
export function elapsed(from: CivilDate, to: CivilDate): string {
  const completed = Math.max(0, monthNumber(to) - monthNumber(from) - (to.slice(8) < from.slice(8) ? 1 : 0))
  const years = Math.floor(completed / 12)
  const parts = [
    ...(years === 0 ? [] : [`${years}${noBreakSpace}${years < 2 ? 'an' : 'ans'}`]),
    ...(completed % 12 === 0 ? [] : [`${completed % 12}${noBreakSpace}mois`]),
  ]
  return parts.length === 0 ? 'moins d’un mois' : parts.join(' et ')
}

function monthNumber(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}
