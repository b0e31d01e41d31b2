import { apply } from '../../shared/domain/apply.ts'
import type { CommandOf, CommandType } from '../../shared/domain/commands.ts'
import { decide } from '../../shared/domain/decide.ts'
import type { DomainEvent } from '../../shared/domain/events.ts'
import type { RefusalCode } from '../../shared/domain/refusal.ts'
import type { SeatId, SessionState } from '../../shared/domain/state.ts'
import { itemOf, vacancyOf } from '../../shared/domain/vacancy/selectors.ts'

/** What somebody asks: a command without its envelope. */
export type Wish = {
  [Type in CommandType]: { readonly type: Type } & Omit<CommandOf<Type>, 'id' | 'at' | 'by' | 'type'>
}[CommandType]

/** A wish, with who has it and when; the secretary at 14:30 unless said. */
export interface Said {
  readonly wish: Wish
  readonly by: string
  readonly at: string
}

export const usualTime = '2026-11-26T14:30:00+01:00'

export function says(by: string, wish: Wish, at: string = usualTime): Said {
  return { by, wish, at }
}

/** What the rules answer. A refusal without a sentence to read is a fault of the rules and throws. */
export function answerTo(state: SessionState, said: Said | Wish) {
  const { wish, by, at } = asSaid(said)
  const answer = decide(state, { id: 'c', at, by, ...wish } as CommandOf<CommandType>, { receivedAt: at })
  if (answer.kind === 'refused') checkSentence(answer.refusal.message)
  return answer
}

/** A whole French sentence, filled in: it begins, it ends, and no hole of it stayed open. */
function checkSentence(message: string): void {
  const isWhole = /^[A-ZÀÂÉÈÊÎÔ«\d].{12,}\.$/.test(message)
  const isFilled = !/undefined|null|NaN|\[object| {2}|[\u00a0 ]\.$/.test(message)
  if (!isWhole || !isFilled) throw new Error(`not a sentence to read: « ${message} »`)
}

/** `accepted`, or the code of the refusal: what most tests expect. */
export function verdict(state: SessionState, said: Said | Wish): 'accepted' | RefusalCode {
  const answer = answerTo(state, said)
  return answer.kind === 'accepted' ? answer.kind : answer.refusal.refused
}

/** The state after all of it; a refusal is a mistake of the test and throws. */
export function play(state: SessionState, ...said: readonly (Said | Wish)[]): SessionState {
  return said.reduce(playOne, state)
}

function playOne(state: SessionState, said: Said | Wish): SessionState {
  const answer = answerTo(state, said)
  if (answer.kind === 'refused') {
    throw new Error(
      `${JSON.stringify(said)} is refused: ${answer.refusal.refused}, ${answer.refusal.message}`,
    )
  }
  return applyEvents(state, answer.events, asSaid(said))
}

export function applyEvents(
  state: SessionState,
  events: readonly DomainEvent[],
  { at, by }: Pick<Said, 'at' | 'by'> = { at: usualTime, by: 'secretary' },
): SessionState {
  return events.reduce((now, event) => apply(now, event, { at, receivedAt: at, by }), state)
}

function asSaid(said: Said | Wish): Said {
  return 'wish' in said ? said : says('secretary', said)
}

// What is said in a sitting, written short.

type Status = CommandOf<'RecordAttendance'>['status']
type Choice = CommandOf<'CastBallot'>['choice']
type Decisions = CommandOf<'ProposeDecisions'>['decisions']

export const opening: Wish = { type: 'OpenSession', secretary: 'Mme Rivière', chair: 'p' }

export function sendsAgenda(on: string): Wish {
  return { type: 'SendAgenda', on }
}

export function attends(seat: SeatId, status: Status = 'present'): Wish {
  return { type: 'RecordAttendance', seat, status }
}

export function gives(seat: SeatId, proxyTo: SeatId): Wish {
  return { type: 'RecordAttendance', seat, status: 'represented', proxyTo }
}

/** The sitting opened, and those there. */
export function open(state: SessionState, ...present: readonly SeatId[]): SessionState {
  return play(state, opening, ...present.map((seat) => attends(seat)))
}

export function recuses(item: string, seat: SeatId): Wish {
  return { type: 'Recuse', item, seat }
}

export function starts(item: string): Wish {
  return { type: 'StartItem', item }
}

export function proposes(vacancy: string, decisions: Decisions): Wish {
  return { type: 'ProposeDecisions', vacancy, decisions }
}

export function withdraws(candidate: string): Wish {
  return { type: 'WithdrawCandidate', candidate, reason: 'Demande retirée' }
}

export function opensVote(item: string, closesAt?: string): Wish {
  return { type: 'OpenVote', item, method: 'hands', ...(closesAt === undefined ? {} : { closesAt }) }
}

export function votes(item: string, seat: SeatId, choice: Choice, by: string = seat): Said {
  return says(by, { type: 'CastBallot', item, seat, choice })
}

export function closesVote(item: string): Wish {
  return { type: 'CloseVote', item }
}

export function adopts(item: string): Wish {
  return { type: 'AdoptByConsensus', item }
}

export function reopens(item: string): Wish {
  return { type: 'ReopenItem', item, reason: 'Erreur de saisie' }
}

export const suspending: Wish = { type: 'SuspendSession' }
export const resuming: Wish = { type: 'ResumeSession' }
export const closing: Wish = { type: 'CloseSession' }

export function signs(seat: SeatId, by: string = seat): Said {
  return says(by, { type: 'SignMinutes', seat })
}

export function notifies(candidate: string, receivedOn: string): Wish {
  return { type: 'RecordNotification', candidate, receivedOn, proof: 'LRAR' }
}

export function answers(candidate: string, on: string, answer: 'accepted' | 'refused'): Wish {
  return { type: 'RecordAnswer', candidate, on, answer }
}

export function isSilent(candidate: string, on: string): Wish {
  return { type: 'RecordSilence', candidate, on }
}

/** Every candidate ranked in the file's order. */
export function allRanked(state: SessionState, vacancy: string): Decisions {
  return vacancyIn(state, vacancy).candidates.map(({ file }, index) => ({
    candidate: file.id,
    kind: 'allocated',
    rank: index + 1,
  }))
}

/** The dwelling called and everybody on it ranked in the file's order. */
export function proposed(state: SessionState, vacancy: string): SessionState {
  return play(state, starts(vacancy), proposes(vacancy, allRanked(state, vacancy)))
}

/** The same, adopted without a vote. */
export function adopted(state: SessionState, vacancy: string): SessionState {
  return play(proposed(state, vacancy), adopts(vacancy))
}

/** The sitting closed and its minutes signed by the chair. */
export function signed(state: SessionState): SessionState {
  return play(state, closing, signs('p'))
}

export function itemIn(state: SessionState, id: string) {
  const item = itemOf(state, id)
  if (item === undefined) throw new Error(`no item ${id} in this test`)
  return item
}

export function vacancyIn(state: SessionState, id: string) {
  const item = vacancyOf(state, id)
  if (item === undefined) throw new Error(`no vacancy ${id} in this test`)
  return item
}
