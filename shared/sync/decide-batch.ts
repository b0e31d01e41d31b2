import type { JournalRecord } from '../journal/record.ts'
import type { Clock } from '../ports/clock.ts'
import type { AcceptedCommand } from '../ports/command-ledger.ts'
import type { Author, CommandAnswer } from './hub-calls.ts'
import type { AnyCommand } from './hub-domain.ts'
import { recentWith } from './recent-records.ts'
import { type SealPorts, sealEvents } from './seal-events.ts'
import type { SessionEntry } from './session-entry.ts'
import type { Submission } from './submission-box.ts'

/** Commands decided one after the other, before anything is written. */
export interface Batch<State> {
  /** As the session stands behind the batch, but for `applied`. */
  readonly entry: SessionEntry<State>
  /** The commands that this batch applies; those applied before are the entry's. */
  readonly applied: ReadonlySet<string>
  readonly records: readonly JournalRecord[]
  /** What brought the records about, as it may have to be decided again elsewhere. */
  readonly accepted: readonly AcceptedCommand[]
  /** For each submission one answer a command, in order. */
  readonly answers: readonly (readonly CommandAnswer[])[]
}

export interface DecidePorts<State, Command extends AnyCommand, Event extends { readonly type: string }>
  extends SealPorts<State, Command, Event> {
  readonly clock: Clock
}

interface MutableBatch<State> {
  entry: SessionEntry<State>
  readonly applied: Set<string>
  readonly records: JournalRecord[]
  readonly accepted: AcceptedCommand[]
}

/** Decides each command on what the one before left. A refused one leaves nothing; one applied before answers no events. */
export function decideBatch<State, Command extends AnyCommand, Event extends { readonly type: string }>(
  ports: DecidePorts<State, Command, Event>,
  entry: SessionEntry<State>,
  submissions: readonly Submission[],
): Batch<State> {
  const batch: MutableBatch<State> = { entry, applied: new Set(), records: [], accepted: [] }
  const answers = submissions.map(({ author, commands }) =>
    commands.map((command) => decideOne(ports, batch, author, command)),
  )
  const recent = recentWith(entry.recent, batch.records)
  return { ...batch, entry: { ...batch.entry, recent }, answers }
}

function decideOne<State, Command extends AnyCommand, Event extends { readonly type: string }>(
  ports: DecidePorts<State, Command, Event>,
  batch: MutableBatch<State>,
  author: Author,
  input: unknown,
): CommandAnswer {
  const read = ports.domain.read(signedBy(author, input))
  if ('refusal' in read) return { command: idOf(input), ...read.refusal }
  const { id, at, by } = read.command
  if (batch.entry.applied.has(id) || batch.applied.has(id)) return { command: id, events: [] }
  const receivedAt = author.kind === 'trusted' ? at : ports.clock.now()
  const outcome = ports.domain.decide(batch.entry.state, read.command, { receivedAt })
  if (outcome.kind === 'refused') return { command: id, ...outcome.refusal }
  const origin = { command: id, at, by, device: author.device, receivedAt }
  const { records, head, state } = sealEvents(ports, batch.entry, outcome.events, origin)
  batch.records.push(...records)
  batch.applied.add(id)
  batch.accepted.push({
    id,
    command: Object.fromEntries(Object.entries(read.command)),
    device: author.device,
  })
  batch.entry = { ...batch.entry, head, state: state ?? batch.entry.state }
  return { command: id, events: records.map(({ envelope }) => envelope.id) }
}

/** The entry behind a written batch. Its set grows in place: a copy for each command would be quadratic. */
export function writtenEntry<State>({ entry, applied }: Batch<State>): SessionEntry<State> {
  for (const command of applied) entry.applied.add(command)
  return entry
}

/** An authenticated author stands in the place of whoever the command claims. */
function signedBy(author: Author, input: unknown): unknown {
  if (author.kind === 'trusted' || typeof input !== 'object' || input === null) return input
  return { ...input, by: author.by }
}

function idOf(input: unknown): string | null {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null
  return typeof id === 'string' ? id : null
}
