import type { CommandOf } from '../../../shared/domain/commands.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { MembersPane } from '../pages/members-pane.ts'
import { SessionActs } from '../pages/session-acts.ts'
import type { Play } from './play.ts'

type SessionAct = CommandOf<
  | 'SendAgenda'
  | 'ElectPresident'
  | 'OpenSession'
  | 'SuspendSession'
  | 'ResumeSession'
  | 'CloseSession'
  | 'SignMinutes'
  | 'RectifyMinutes'
  | 'RecordAttendance'
>

/** What concerns the whole sitting. */
export async function playSessionAct(play: Play, command: SessionAct): Promise<void> {
  const { page, book } = play
  const acts = new SessionActs(page)
  switch (command.type) {
    case 'SendAgenda':
      return acts.sendAgenda(command.on)
    case 'ElectPresident':
      return acts.elect(command.votes.map((share) => ({ ...share, name: book.seatName(share.seat) })))
    case 'OpenSession':
      return acts.open(command.secretary, book.seatName(command.chair))
    case 'SuspendSession':
      return acts.suspend()
    case 'ResumeSession':
      return acts.resume()
    case 'CloseSession':
      return acts.close()
    case 'SignMinutes':
      return acts.sign(book.seatName(command.seat))
    case 'RectifyMinutes': {
      const about = command.item === undefined ? null : book.itemLabel(command.item)
      return acts.rectify(about, command.reason, command.text)
    }
    case 'RecordAttendance':
      return recordAttendance(play, command)
    default:
      return assertNever(command)
  }
}

async function recordAttendance(
  { page, book }: Play,
  { seat, status, proxyTo }: CommandOf<'RecordAttendance'>,
): Promise<void> {
  const pane = new MembersPane(page)
  if (status !== 'represented') return pane.record(book.seatName(seat), status)
  if (proxyTo === undefined) throw new Error('a proxy has a holder')
  return pane.giveProxy(book.seatName(seat), book.seatName(proxyTo))
}
