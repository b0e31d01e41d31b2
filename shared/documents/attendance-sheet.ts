import { seatOf, sittingSeats } from '../domain/attendance/selectors.ts'
import type { Seat } from '../domain/session/types.ts'
import type { SessionState } from '../domain/state.ts'
import type { Head } from '../journal/record.ts'
import { paragraph, quiet, strong } from './blocks.ts'
import type { Block, Cell, Column, DocumentDescription, Text } from './document.ts'
import { byNumber, capitalised } from './grammar.ts'
import { itemNumber } from './item-text.ts'
import { fullName, roleOf } from './names.ts'
import { concernedSeats } from './protocol.ts'
import { meetingSentence } from './session-text.ts'
import { typesetDocument } from './typeset-document.ts'
import { fill } from './wording/fill.ts'
import { printedAt, sessionTitle, type Writing, writingOf } from './writing.ts'

/** The sheet that members sign as they come in: who may sit, for which dwellings, with which voice. */
export function attendanceSheet(state: SessionState, head: Head): DocumentDescription {
  const writing = writingOf(state, head)
  const words = writing.wording.paper
  return typesetDocument({
    name: 'feuille-emargement',
    title: `${words.attendanceTitle}, séance n° ${state.session.number}`,
    author: state.organisation.name,
    createdAt: printedAt(writing),
    look: 'sheet',
    footer: fill(words.attendanceFooter, { number: state.session.number }),
    watermark: null,
    blocks: [
      paragraph(state.organisation.name, 'letterhead'),
      paragraph(words.attendanceTitle, 'title'),
      paragraph(`${words.commission}. ${sessionTitle(writing)}.`, 'subtitle'),
      paragraph(meetingSentence(writing)),
      ...voices(writing),
      paragraph(words.proxyHint, 'note'),
      signatures(writing),
    ],
  })
}

function voices(writing: Writing): readonly Block[] {
  const seats = concernedSeats(writing.state)
  const { deliberative, consultative } = writing.wording.paper
  return [
    ...voice(
      writing,
      deliberative,
      seats.filter((seat) => seat.voice === 'deliberative'),
    ),
    ...voice(
      writing,
      consultative,
      seats.filter((seat) => seat.voice === 'consultative'),
    ),
  ]
}

function voice(writing: Writing, title: string, seats: readonly Seat[]): readonly Block[] {
  if (seats.length === 0) return []
  const { member, territory, arrival, proxyTo, signature } = writing.wording.paper
  const columns: readonly Column[] = [
    { title: member, width: 'rest', align: 'left' },
    { title: territory, width: { points: 82 }, align: 'left' },
    { title: arrival, width: { points: 38 }, align: 'left' },
    { title: proxyTo, width: { points: 74 }, align: 'left' },
    { title: signature, width: { points: 120 }, align: 'left' },
  ]
  const rows = seats.map((seat): readonly Cell[] => [
    memberText(writing, seat),
    sitsFor(writing, seat),
    '',
    '',
    '',
  ])
  const table: Block = { kind: 'table', look: 'form', caption: title, columns, rows }
  // A short table stays on one page; a long one runs on and repeats its heads.
  return rows.length < 8 ? [{ kind: 'together', blocks: [table] }] : [table]
}

function memberText({ state, wording }: Writing, seat: Seat): Text {
  const replaced = seatOf(state, seat.substituteOf ?? '')
  const role = capitalised(roleOf(seat))
  return [
    strong(fullName(seat.holder)),
    ...(role === '' ? [] : [quiet(`\n${role}`)]),
    ...(replaced === undefined
      ? []
      : [quiet(`\n${fill(wording.paper.replaces, { name: fullName(replaced.holder) })}`)]),
  ]
}

/** On which items a seat, or the member it replaces, sits: the body is computed per dwelling (CCH L441-2 II). */
function sitsFor({ state, wording }: Writing, seat: Seat): string {
  const words = wording.paper
  const own = seat.substituteOf ?? seat.id
  const ids = new Set([own, seat.id])
  const items = state.items.filter((item) => sittingSeats(state, item).some((id) => ids.has(id)))
  if (items.length === state.items.length) return words.everyDwelling
  const vacancies = items.filter(({ kind }) => kind === 'vacancy')
  if (vacancies.length === 0) return items.length === 0 ? words.noDwelling : words.otherItems
  const numbers = vacancies.map((item) => itemNumber(state, item)).join(', ')
  return fill(byNumber(vacancies.length, words.someDwellings), { numbers })
}

function signatures({ wording }: Writing): Block {
  const words = wording.paper
  return {
    kind: 'together',
    blocks: [
      { kind: 'gap', size: 'large' },
      {
        kind: 'beside',
        left: [paragraph(words.chairSignature)],
        right: [paragraph(words.secretarySignature)],
      },
      { kind: 'gap', size: 'large' },
    ],
  }
}
