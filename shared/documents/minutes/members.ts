import { itemChair } from '../../domain/attendance/item-chair.ts'
import { seatOf } from '../../domain/attendance/selectors.ts'
import type { Seat } from '../../domain/session/types.ts'
import type { Item, SessionState } from '../../domain/state.ts'
import { paragraph } from '../blocks.ts'
import type { Block } from '../document.ts'
import { byNumber, enumerated } from '../grammar.ts'
import { gendered, seatAsSubject, seatFullName, shortName } from '../names.ts'
import { fill } from '../wording/fill.ts'
import { inWords } from '../words.ts'
import type { Writing } from '../writing.ts'
import { type Bodies, bodiesOf, participationOf } from './bodies.ts'

/** Who sits on one item, whether the quorum is met, who took part and who stepped back. */
export function members(writing: Writing, item: Item): readonly Block[] {
  const bodies = bodiesOf(writing.state, item)
  return [
    paragraph([sittingSentence(writing, bodies), ...participants(writing, bodies)].join(' ')),
    ...bodies.recused.map((seat) => paragraph(recusal(writing, seat))),
    ...actingChair(writing, bodies.state, item).map((sentence) => paragraph(sentence)),
  ]
}

function sittingSentence({ wording }: Writing, { deliberative, taking, quorum }: Bodies): string {
  const words = wording.minutes
  const head = fill(byNumber(deliberative.length, words.sitting), {
    sitting: inWords(deliberative.length, 'masculine'),
    taking: takingClause(words, taking.length),
  })
  const counts = {
    reached: countedClause(words, quorum.reached),
    required: fill(words.requiredMembers, { count: inWords(quorum.required, 'masculine') }),
  }
  return `${head}, ${fill(quorum.met ? words.quorumMet : words.quorumNotMet, counts)}`
}

function countedClause({ counted }: Writing['wording']['minutes'], count: number): string {
  return count === 0 ? counted.none : fill(byNumber(count, counted), { count: inWords(count, 'masculine') })
}

function takingClause(words: Writing['wording']['minutes'], count: number): string {
  if (count === 0) return words.taking.none
  return fill(byNumber(count, words.taking), { count: inWords(count, 'masculine') })
}

function participants({ wording }: Writing, { state, taking, advisers }: Bodies): readonly string[] {
  const words = wording.minutes
  const names = (seats: readonly Seat[]) => enumerated(seats.map((seat) => participant(words, state, seat)))
  return [
    ...(taking.length === 0 ? [] : [fill(words.participants, { names: names(taking) })]),
    ...(advisers.length === 0 ? [] : [fill(words.advisers, { names: names(advisers) })]),
  ]
}

function participant(words: Writing['wording']['minutes'], state: SessionState, seat: Seat): string {
  const participation = participationOf(state, seat)
  const name = shortName(seat.holder)
  switch (participation.kind) {
    case 'in-room':
      return name
    case 'remote':
      return fill(words.remotely, { name })
    case 'proxy':
      return fill(words.byProxy, { name, holder: shortName(participation.holder.holder) })
  }
}

function recusal({ wording }: Writing, seat: Seat): string {
  const { masculine, feminine } = wording.minutes.recused
  return fill(gendered(seat.holder, masculine, feminine), { name: seatFullName(seat) })
}

/** Who presided where the chair of the sitting could not. */
function actingChair({ wording }: Writing, state: SessionState, item: Item): readonly string[] {
  const acting = itemChair(state, item)
  const seat = acting === null || acting === state.opened?.chair ? undefined : seatOf(state, acting)
  return seat === undefined ? [] : [fill(wording.minutes.itemChair, { name: seatAsSubject(seat) })]
}
