import { seatOf } from '../../domain/attendance/selectors.ts'
import type { Item } from '../../domain/state.ts'
import { bullets, paragraph, strong, together } from '../blocks.ts'
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
          bullets(notExamined.map((item) => notExaminedText(writing, item))),
        ])),
    ...suspensions(writing).map((sentence) => paragraph(sentence)),
    ...end(writing, notExamined.length === 0),
  ]
}

/** An urgent allocation that was not put to the vote goes on waiting for one. */
function notExaminedText(writing: Writing, item: Item): string {
  const heading = itemHeading(writing, item)
  return item.kind === 'urgent-allocation'
    ? fill(writing.wording.minutes.urgentNotExamined, { item: heading })
    : heading
}

function suspensions(writing: Writing): readonly string[] {
  return writing.state.suspensions.flatMap(({ at, resumedAt }) =>
    resumedAt === null
      ? []
      : [
          fill(writing.wording.attendance.suspended, {
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

/** The end of the sitting and the signatures on one page: nobody signs under nothing. */
function end(writing: Writing, isExhausted: boolean): readonly Block[] {
  if (writing.state.opened === null) return []
  return together([paragraph(endSentence(writing, isExhausted)), ...signature(writing, writing.state.opened)])
}

/** Who signs; once signed, when, and the hash of the journal that the minutes rest on. */
function signature(writing: Writing, opened: NonNullable<Writing['state']['opened']>): readonly Block[] {
  const { state, head, wording } = writing
  const words = wording.minutes
  const chair = seatOf(state, opened.chair)
  if (chair === undefined) return []
  const signed = state.signatures.find(({ seat }) => seat === chair.id)
  return [
    { kind: 'gap', size: 'large' },
    {
      kind: 'beside',
      left: [
        paragraph(gendered(chair.holder, words.chair.masculine, words.chair.feminine)),
        paragraph([strong(fullName(chair.holder))]),
        ...(signed === undefined ? [] : [paragraph(signedSentence(writing, signed.at), 'note')]),
      ],
      right: [
        paragraph(words.secretarySignature),
        paragraph([strong(secretaryName(state, opened.secretary))]),
      ],
    },
    { kind: 'gap', size: 'small' },
    ...(state.phase === 'signed'
      ? [paragraph(fill(words.fingerprint, { hash: signed?.journal?.hash ?? head.hash }), 'note')]
      : []),
  ]
}

function signedSentence(writing: Writing, at: string): string {
  const { date, time } = timeOf(writing, at)
  return fill(writing.wording.minutes.signedOn, { date: dateInLetters(date), time: clockTime(time) })
}
