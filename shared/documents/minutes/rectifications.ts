import { paragraph, together } from '../blocks.ts'
import { clockTime, dateInLetters } from '../dates.ts'
import type { Block } from '../document.ts'
import { itemHeading } from '../item-text.ts'
import { fill } from '../wording/fill.ts'
import { timeOf, type Writing } from '../writing.ts'
import { part } from './opening.ts'

/** The further acts that correct the minutes: numbered, the first text stays (contract, RectifyMinutes). */
export function rectifications(writing: Writing): readonly Block[] {
  const { state, wording } = writing
  if (state.rectifications.length === 0) return []
  return [
    part(wording.minutes.actsPart),
    ...state.rectifications.flatMap((act) => rectification(writing, act)),
  ]
}

function rectification(writing: Writing, act: Writing['state']['rectifications'][number]): readonly Block[] {
  const { state, wording } = writing
  const words = wording.minutes
  const item = state.items.find(({ id }) => id === act.item)
  const date = dateInLetters(timeOf(writing, act.at).date)
  return together([
    { kind: 'heading', level: 3, text: fill(words.act, { number: String(act.number), date }) },
    ...(item === undefined ? [] : [paragraph(fill(words.actAbout, { item: itemHeading(writing, item) }))]),
    paragraph(fill(words.actReason, { reason: act.reason })),
    paragraph(act.text),
    paragraph(act.signedAt === null ? words.actUnsigned : actSigned(writing, act.signedAt), 'note'),
  ])
}

function actSigned(writing: Writing, at: string): string {
  const { date, time } = timeOf(writing, at)
  return fill(writing.wording.minutes.actSigned, { date: dateInLetters(date), time: clockTime(time) })
}
