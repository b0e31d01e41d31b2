import ceilings from '../../server/lists/ceilings-2026.json' with { type: 'json' }
import documents from '../../server/lists/documents.json' with { type: 'json' }
import chalons from '../../server/lists/examples/seance-chalons.json' with { type: 'json' }
import chaumont from '../../server/lists/examples/seance-chaumont.json' with { type: 'json' }
import grid from '../../server/lists/grids/chalons-agglo-2023-09.json' with { type: 'json' }
import motives from '../../server/lists/motives.json' with { type: 'json' }
import { apply } from '../../shared/domain/apply.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { decide } from '../../shared/domain/decide.ts'
import type { DomainEvent } from '../../shared/domain/events.ts'
import { readableItems } from '../../shared/domain/scope.ts'
import { importEvents } from '../../shared/domain/session/import-events.ts'
import { defaultPolicy } from '../../shared/domain/session/policy/policy.ts'
import {
  ceilingTable,
  documentList,
  motiveList,
  scoringGrid,
} from '../../shared/domain/session/reference-lists.ts'
import { sessionFile } from '../../shared/domain/session/schema/session-file.ts'
import { readCommand } from '../../shared/domain/sitting-domain.ts'
import type { CandidateState, Item, SeatId, SessionState } from '../../shared/domain/state.ts'
import commandLines from '../data/seance-chaumont.commands.ndjson?raw'

const examples = { chaumont, chalons } as const

/** The example sitting as imported, without a journal. `change` edits the file before it is read. */
export function preparedSitting(
  name: keyof typeof examples = 'chaumont',
  change: (file: Record<string, unknown>) => void = () => undefined,
): SessionState {
  const raw = structuredClone(examples[name]) as Record<string, unknown>
  change(raw)
  const file = sessionFile.parse(raw)
  const events = importEvents({
    file,
    grid: file.scoringGrid === null || file.scoringGrid === undefined ? null : scoringGrid.parse(grid),
    ceilings: ceilingTable.parse(ceilings),
    lists: {
      motives: motiveList.parse(motives),
      documents: documentList.parse(documents).documents,
      policy: defaultPolicy,
    },
  })
  return applyAll(null, events, '2026-11-20T09:00:00+01:00', 'secretary')
}

/** The example's commands, refused ones included, up to and with `last`. */
export function exampleCommands(last?: string): readonly Command[] {
  const commands = commandLines.trim().split('\n').map(parseCommand)
  const end = commands.findIndex(({ id }) => id === last)
  return end === -1 ? commands : commands.slice(0, end + 1)
}

/** A command written short: its envelope is filled in. */
export function commandBy(by: string, fields: Record<string, unknown>): Command {
  const id = JSON.stringify([by, fields])
  return parseCommand(
    JSON.stringify({ id: id.slice(0, 128), at: '2026-11-26T14:30:00+01:00', by, ...fields }),
  )
}

/** The state after these commands; the refused ones change nothing. */
export function play(state: SessionState, commands: readonly Command[]): SessionState {
  return commands.reduce((now, command) => {
    const outcome = decide(now, command, { receivedAt: command.at })
    return outcome.kind === 'refused' ? now : applyAll(now, outcome.events, command.at, command.by)
  }, state)
}

/** The state as a seat's replica folds it: other items withheld, protected households masked. */
export function asHeldBy(state: SessionState, seat: SeatId): SessionState {
  const readable = readableItems(state, seat)
  return { ...state, items: state.items.filter(({ id }) => readable.includes(id)).map(masked) }
}

function parseCommand(line: string): Command {
  const read = readCommand(JSON.parse(line))
  if ('refusal' in read) throw new Error(`not a command: ${line}`)
  return read.command
}

function applyAll(
  state: SessionState | null,
  events: readonly DomainEvent[],
  at: string,
  by: string,
): SessionState {
  const folded = events.reduce<SessionState | null>(
    (now, event) => apply(now, event, { at, receivedAt: at, by }),
    state,
  )
  if (folded === null) throw new Error('no event, no state')
  return folded
}

function masked(item: Item): Item {
  if (item.kind === 'vacancy') return { ...item, candidates: item.candidates.map(maskedCandidate) }
  if (item.kind === 'urgent-allocation' && item.candidate !== null) {
    return { ...item, candidate: maskedCandidate(item.candidate) }
  }
  return item
}

function maskedCandidate(candidate: CandidateState): CandidateState {
  return candidate.file.protected === true ? { ...candidate, protectedPart: null } : candidate
}
