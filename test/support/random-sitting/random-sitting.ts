import { loadReferenceLists } from '../../../server/adapters/reference-lists.ts'
import { apply } from '../../../shared/domain/apply.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import { decide } from '../../../shared/domain/decide.ts'
import type { DomainEvent } from '../../../shared/domain/events.ts'
import { importEvents } from '../../../shared/domain/session/import-events.ts'
import { readSessionFile } from '../../../shared/domain/session/read-session-file.ts'
import { readCommand } from '../../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { drawFrom } from './draw.ts'
import { randomCommands } from './random-commands.ts'
import { randomFile } from './random-file.ts'

/** A sitting drawn from a seed: its file, and the commands that are accepted one after the other, signature included. */
export interface RandomSitting {
  readonly seed: number
  readonly session: string
  readonly fileText: string
  readonly commands: readonly Command[]
}

export function randomSitting(seed: number): RandomSitting {
  const draw = drawFrom(seed)
  const file = randomFile(draw)
  const fileText = JSON.stringify(file)
  const orders = [...randomCommands(draw, file), ...afterwards(file)]
  const commands: Command[] = []
  let state = importedState(fileText)
  for (const [index, order] of orders.entries()) {
    const command = envelop(order, index)
    const outcome = decide(state, command, { receivedAt: command.at })
    if (outcome.kind === 'refused') continue
    state = applyAll(state, outcome.events, command)
    commands.push(command)
  }
  return { seed, session: file.session.id, fileText, commands }
}

/** The chair signs; the first offer of each dwelling that has one is notified and answered, and each rejection notified. */
function afterwards(file: ReturnType<typeof randomFile>): readonly object[] {
  const chair = file.commission.seats.find((seat) => seat.isPresident)?.id
  const candidates = file.vacancies.flatMap((vacancy) => vacancy.candidates.map(({ id }) => id))
  return [
    { type: 'SignMinutes', seat: chair, by: chair },
    ...candidates.map((candidate) => ({
      type: 'RecordNotification',
      candidate,
      receivedOn: '2026-12-02',
      proof: 'LRAR',
    })),
    ...candidates.map((candidate) => ({
      type: 'RecordRejectionNotice',
      candidate,
      receivedOn: '2026-12-03',
      proof: 'LRAR',
    })),
    ...candidates.map((candidate) => ({
      type: 'RecordAnswer',
      candidate,
      on: '2026-12-08',
      answer: 'accepted',
    })),
  ]
}

function envelop(order: object, index: number): Command {
  const at = new Date(Date.UTC(2026, 10, 26, 13, 0, index)).toISOString()
  const read = readCommand({ id: `r${index}`, at, by: 'secretary', ...order })
  if ('refusal' in read) throw new Error(`not a command: ${JSON.stringify(order)}`)
  return read.command
}

/** The state that a session file imports to, without a journal; throws on a defect. */
export function importedState(text: string): SessionState {
  const read = readSessionFile(text, loadReferenceLists())
  if (read.kind === 'defective') throw new Error(JSON.stringify(read.defects))
  return applyAll(null, importEvents(read.prepared), { at: '2026-11-20T09:00:00Z', by: 'secretary' })
}

function applyAll(
  before: SessionState | null,
  events: readonly DomainEvent[],
  { at, by }: { readonly at: string; readonly by: string },
): SessionState {
  const state = events.reduce<SessionState | null>(
    (now, event) => apply(now, event, { at, receivedAt: at, by }),
    before,
  )
  if (state === null) throw new Error('no event, no state')
  return state
}
