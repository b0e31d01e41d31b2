import type { Command } from '../../shared/domain/commands.ts'
import { type Refusal, refusalCodes } from '../../shared/domain/refusal.ts'
import { headAfter, sameHead } from '../../shared/journal/continuity.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import type { Backend, BackendFailure } from '../../shared/ports/backend.ts'
import type { News, PullAnswer, PushAnswer } from '../../shared/sync/messages.ts'
import { returnTail } from '../../shared/sync/return-tail.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { areAllKnown, type ReplicaJournal } from './replica-journal.ts'
import type { Position } from './replica-position.ts'
import type { ReplicaQueue } from './replica-queue.ts'

/**
 * How a round ended. `done`: nothing is left to send or to fetch. `later`: no answer now, try again. `held-elsewhere`:
 * another hub orders the session and the pending commands wait. `awaiting`: the hub was restored from a backup and waits for
 * the end of its journal; everything kept here stays. The others stop the replica, its pending work kept.
 */
export type RoundEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'later' }
  | { readonly kind: 'held-elsewhere'; readonly holder: string }
  | { readonly kind: 'awaiting' }
  | { readonly kind: 'stopped'; readonly reason: StopReason }

/**
 * `update-needed`: the hub speaks or wrote what this version cannot read. `unpaired`: the device may no longer speak
 * for its identity. `unknown-session`: not there, or not for this reader. `broken-chain`: what came is not the journal
 * that this replica began. `storage-failed`: the device's disk is full or broken. `session-erased`: its contents were
 * erased, here as well.
 */
export type StopReason =
  | 'update-needed'
  | 'unpaired'
  | 'unknown-session'
  | 'broken-chain'
  | 'storage-failed'
  | 'session-erased'

/** What a round needs of the journal and of the queue that this device keeps, wherever it keeps them. */
export type SyncJournal = Pick<ReplicaJournal, 'position' | 'read' | 'append' | 'reset'>
export type SyncQueue = Pick<ReplicaQueue, 'list' | 'refuse'>

export interface ReplicaSyncParts {
  readonly session: string
  readonly backend: Pick<Backend, 'pull' | 'push' | 'returnTail'>
  readonly journal: SyncJournal
  readonly queue: SyncQueue
}

const batchLength = 100

type Brought = NonNullable<News['brought']>
type Answers = Extract<PushAnswer, { kind: 'answers' }>['answers']

/** One round: fetches what is new, then sends what is pending. Harmless to repeat at any point of a failure. */
export async function syncRound(parts: ReplicaSyncParts): Promise<RoundEnd> {
  const end = await pullAll(parts, [])
  return end.kind === 'done' ? sendAll(parts, await parts.queue.list()) : end
}

/**
 * The round of a replica that was in step a moment ago, its line up since: what is pending leaves at once, and is fetched
 * with all else once it is answered. With nothing to send, what the news brought spares the call.
 */
export async function promptRound(parts: ReplicaSyncParts, heard: readonly News[]): Promise<RoundEnd> {
  const { queue, journal } = parts
  const [waiting, from] = await Promise.all([queue.list(), journal.position()])
  if (waiting.length > 0) return sendAll(parts, waiting)
  return (await keepBrought(journal, from, heard)) ?? syncRound(parts)
}

/** Keeps what came with the news, in their order; null when the hub must be asked all the same (J189). */
async function keepBrought(
  journal: SyncJournal,
  start: Position,
  heard: readonly News[],
): Promise<RoundEnd | null> {
  if (heard.length === 0) return null
  let from = start
  for (const { brought } of heard) {
    // What this device has just sent comes back to it, after its own pull.
    if (brought !== undefined && sameHead(from.head, brought.head)) continue
    if (brought === undefined || !follows(from, brought)) return null
    const end = await keep(journal, from, { kind: 'events', more: false, ...brought }, [])
    if (end === 'again' || end.kind !== 'done') return end === 'again' ? null : end
    from = { ...from, head: headAfter(from.head, brought.records) }
  }
  return { kind: 'done' }
}

function follows(from: Position, { after, records, rights }: Brought): boolean {
  const continues = after === from.head.length && records[0]?.envelope.prev === from.head.hash
  return continues && from.isWhole && rights === from.rights
}

/** What waits, and what is added to it meanwhile. */
async function sendAll(parts: ReplicaSyncParts, waiting: readonly Command[]): Promise<RoundEnd> {
  const answered: string[] = []
  let commands = waiting.slice(0, batchLength)
  while (commands.length > 0) {
    const answer = await parts.backend.push({ session: parts.session, commands: commands.map(asPlain) })
    if (answer.kind !== 'answers') return endOfPush(answer)
    if (answer.answers.length !== commands.length) return { kind: 'later' }
    answered.push(...(await settle(parts.queue, commands, answer.answers)))
    const end = await pullAll(parts, answered)
    if (end.kind !== 'done') return end
    const left = (await parts.queue.list()).filter(({ id }) => !answered.includes(id))
    commands = left.slice(0, batchLength)
  }
  return { kind: 'done' }
}

function asPlain(command: Command): Readonly<Record<string, unknown>> {
  return { ...command }
}

/** Notes what was refused; returns the ids of what was accepted, which the next pull confirms. */
async function settle(
  queue: SyncQueue,
  commands: readonly Command[],
  answers: Answers,
): Promise<readonly string[]> {
  const accepted: string[] = []
  for (const [index, command] of commands.entries()) {
    const answer = answers[index]
    if (answer !== undefined && 'refused' in answer) await queue.refuse(command, readRefusal(answer))
    else accepted.push(command.id)
  }
  return accepted
}

/** A code of a later version is shown with its sentence all the same. */
export function readRefusal(answer: {
  readonly refused: string
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}): Refusal {
  const { refused, message, details } = answer
  const code = refusalCodes.find((known) => known === refused)
  return { refused: code ?? 'invalid-command', message, details }
}

function endOfPush(answer: Exclude<PushAnswer, { kind: 'answers' }> | BackendFailure): RoundEnd {
  switch (answer.kind) {
    case 'held-elsewhere':
      return answer
    case 'incomplete':
      return { kind: 'awaiting' }
    case 'unknown':
      return { kind: 'stopped', reason: 'unknown-session' }
    case 'wrong-code':
      // Only a push with a seat's code is answered so, and the queue sends none.
      return { kind: 'later' }
    case 'failure':
      return endOfFailure(answer)
    default:
      return assertNever(answer)
  }
}

async function pullAll(
  { session, backend, journal }: ReplicaSyncParts,
  answered: readonly string[],
): Promise<RoundEnd> {
  let isAnew = false
  for (;;) {
    const from = await journal.position()
    const { head, rights } = isAnew ? startOfJournal : from
    const answer = await backend.pull({ session, after: head.length, hash: head.hash, rights })
    const step =
      answer.kind === 'parted'
        ? await giveBack({ session, backend, journal })
        : await keep(journal, from, answer, answered)
    if (typeof step !== 'string') return step
    isAnew = step === 'from-start'
  }
}

/** The rights of nobody: whoever pulls under them is answered from the first record. */
const startOfJournal = { head: emptyHead, rights: '' }

/** The hub lost what this replica holds, or went another way: nothing here is forgotten before that is settled. */
async function giveBack({
  session,
  backend,
  journal,
}: Omit<ReplicaSyncParts, 'queue'>): Promise<RoundEnd | 'again' | 'from-start'> {
  const end = await returnTail(backend, session, await journal.read(0))
  if (end.kind === 'failure') return endOfFailure(end)
  return end.kind === 'awaited' ? { kind: 'awaiting' } : end.kind
}

async function keep(
  journal: SyncJournal,
  from: Position,
  answer: Exclude<PullAnswer, { kind: 'parted' }> | BackendFailure,
  answered: readonly string[],
): Promise<RoundEnd | 'again'> {
  if (answer.kind === 'failure') return endOfFailure(answer)
  if (answer.kind === 'unknown') return { kind: 'stopped', reason: 'unknown-session' }
  if (!areAllKnown(answer.records)) return { kind: 'stopped', reason: 'update-needed' }
  const arrival = { records: answer.records, isLast: !answer.more, answered }
  const kept =
    answer.kind === 'reset'
      ? await journal.reset(from, answer.rights, arrival)
      : await journal.append(from, arrival)
  if (kept === 'broken') return { kind: 'stopped', reason: 'broken-chain' }
  if (kept === 'erased') return { kind: 'stopped', reason: 'session-erased' }
  return kept === 'moved' || answer.more ? 'again' : { kind: 'done' }
}

function endOfFailure({ reason }: BackendFailure): RoundEnd {
  switch (reason) {
    case 'unreachable':
    case 'failed':
      return { kind: 'later' }
    case 'unauthorised':
      return { kind: 'stopped', reason: 'unpaired' }
    case 'version':
      return { kind: 'stopped', reason: 'update-needed' }
    default:
      return assertNever(reason)
  }
}
