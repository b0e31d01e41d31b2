import { seatOf } from '../../domain/attendance/selectors.ts'
import type { Item } from '../../domain/state.ts'
import { bullets, paragraph, together } from '../blocks.ts'
import { clockTime, dateInLetters } from '../dates.ts'
import type { Block } from '../document.ts'
import { itemHeading } from '../item-text.ts'
import { fullName, gendered } from '../names.ts'
import { fill } from '../wording/fill.ts'
import { timeOf, type Writing } from '../writing.ts'
import { part, secretaryName } from './opening.ts'

/** Suspensions, the end of the sitting, and the items it did not come to. */
export function closing(writing: Writing, notExamined: readonly Item[]): readonly Block[] {
  const words = writing.wording.minutes
  return [
    ...(notExamined.length === 0
      ? []
      : together([
          part(words.notExaminedPart),
          paragraph(words.notExamined),
          bullets(notExamined.map((item) => itemHeading(writing, item))),
        ])),
    ...suspensions(writing).map((sentence) => paragraph(sentence)),
    ...(writing.state.opened === null ? [] : [paragraph(endSentence(writing, notExamined.length === 0))]),
  ]
}

function suspensions(writing: Writing): readonly string[] {
  return writing.state.suspensions.flatMap(({ at, resumedAt }) =>
    resumedAt === null
      ? []
      : [
          fill(writing.wording.minutes.suspended, {
            from: clockTime(timeOf(writing, at).time),
            to: clockTime(timeOf(writing, resumedAt).time),
          }),
        ],
  )
}

function endSentence(writing: Writing, isExhausted: boolean): string {
  const { state, wording } = writing
  if (state.closedAt === null) return wording.minutes.notClosed
  const time = clockTime(timeOf(writing, state.closedAt).time)
  return fill(isExhausted ? wording.minutes.closedExhausted : wording.minutes.closed, { time })
}

/** Who signs; once signed, when, and the hash of the journal that the minutes rest on. */
export function signature(writing: Writing): readonly Block[] {
  const { state, head, wording } = writing
  const words = wording.minutes
  const chair = seatOf(state, state.opened?.chair ?? '')
  if (state.opened === null || chair === undefined) return []
  const signed = state.signatures.find(({ seat }) => seat === chair.id)
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'gap', size: 'large' },
        {
          kind: 'beside',
          left: [
            paragraph(gendered(chair.holder, words.chair.masculine, words.chair.feminine)),
            paragraph(fullName(chair.holder)),
            ...(signed === undefined ? [] : [paragraph(signedSentence(writing, signed.at), 'note')]),
          ],
          right: [
            paragraph(words.secretarySignature),
            paragraph(secretaryName(state, state.opened.secretary)),
          ],
        },
        ...(state.phase === 'signed'
          ? [paragraph(fill(words.fingerprint, { hash: head.hash }), 'note')]
          : []),
      ],
    },
  ]
}

function signedSentence(writing: Writing, at: string): string {
  const { date, time } = timeOf(writing, at)
  return fill(writing.wording.minutes.signedOn, { date: dateInLetters(date), time: clockTime(time) })
}

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
