import { headAfter, sameHead } from '../../shared/journal/continuity.ts'
import { foldHold, noHold } from '../../shared/journal/hold.ts'
import { commandIdOf, emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { TailAnswer, TailRequest } from '../../shared/sync/journal-tail.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import { isDecided } from '../../shared/sync/return-tail.ts'
import type { Host } from '../host/host.ts'
import { signingKeys } from '../host/verify-journal.ts'
import { believedPart, isSound } from '../keys/believed-part.ts'
import { JournalTailFound } from './journal-tail-found.ts'
import { commonLength, lateActs } from './late-acts.ts'
import { goesThrough } from './missing-tails.ts'
import type { MissingTail, TailOutcome } from './tail-store.ts'

export type Keeper = Pick<
  Host,
  'hub' | 'store' | 'knownKeys' | 'setAside' | 'missingTails' | 'clock' | 'onFault'
>

/** Whose device comes: from a secretary's nothing is withheld, and it may set aside what was decided. */
export type Giver = Identity['role']

type Tail = Extract<TailRequest, { kind: 'tail' }>

/** Where the tail leaves the journal, which ends at `head`; `records` are those that it lacks. */
interface Parting {
  readonly session: string
  readonly head: Head
  readonly place: Head
  readonly records: readonly JournalRecord[]
}

/**
 * Takes back what a hub restored from a backup no longer holds, from a device that does. Nothing is taken on a device's
 * word: the records must continue this journal's chain and a hub known here must have signed where they end.
 */
export async function takeBack(keeper: Keeper, request: TailRequest, giver: Giver): Promise<TailAnswer> {
  const { session } = request
  return keeper.hub.alone(session, () =>
    request.kind === 'compare' ? compare(keeper.store, request) : receive(keeper, request, giver),
  )
}

async function compare(
  store: JournalStore,
  { session, places }: Extract<TailRequest, { kind: 'compare' }>,
): Promise<TailAnswer> {
  const head = (await store.head(session)) ?? emptyHead
  for (const place of [...places].sort((one, other) => other.length - one.length)) {
    if (await goesThroughPlace(store, session, place)) return { kind: 'common', place, head }
  }
  return { kind: 'common', place: emptyHead, head }
}

async function goesThroughPlace(store: JournalStore, session: string, place: Head): Promise<boolean> {
  if (place.length === 0) return sameHead(place, emptyHead)
  const [record] = await store.read(session, place.length - 1, 1)
  return record?.envelope.hash === place.hash
}

async function receive(keeper: Keeper, { session, after, records }: Tail, giver: Giver): Promise<TailAnswer> {
  const { store, knownKeys } = keeper
  if (!(await goesThroughPlace(store, session, after))) return { kind: 'moved' }
  const kept = await store.read(session, after.length, records.length)
  const common = commonLength(records, kept)
  const place = headAfter(after, records.slice(0, common))
  const lacking = records.slice(common)
  if (lacking.length === 0) return { kind: 'completed' }
  const head = (await store.head(session)) ?? emptyHead
  const believed = believedPart(place, lacking, await knownKeys.all())
  const parting = { session, head, place, records: believed }
  if (sameHead(place, head)) return believed.length > 0 ? complete(keeper, parting) : { kind: 'awaited' }
  // Nothing of another installation's journal is of this one's session.
  if (place.length === 0 && believed.length === 0) return { kind: 'settled' }
  // What people look into need not be signed by a hub known here, as what a desk decided too late need not (H13).
  if (giver === 'secretary' && isSound(place, lacking))
    return keepBeside(keeper, { ...parting, records: lacking })
  return believed.length > 0 ? keepBeside(keeper, parting) : { kind: 'settled' }
}

/** The journal is an earlier part of the one that the device holds: the rest is appended in one transaction. */
async function complete(keeper: Keeper, parting: Parting): Promise<TailAnswer> {
  const { session, place, records } = parting
  if (!isWhole(records)) return awaitWhole(keeper, parting)
  await keeper.knownKeys.learn(signingKeys(records))
  if (!(await append(keeper.store, session, place, records))) return { kind: 'moved' }
  await note(keeper, parting, 'completed')
  await settleReached(keeper, session)
  keeper.hub.grown(session, headAfter(place, records).length)
  return { kind: 'completed' }
}

async function append(
  store: JournalStore,
  session: string,
  after: Head,
  records: readonly JournalRecord[],
): Promise<boolean> {
  if (after.length === 0 && (await store.head(session)) === null)
    return (await store.create(session, records)) === 'created'
  return (await store.append(session, after, records)) === 'appended'
}

/** The journal went another way: what the tail tells is set aside act by act, and never merged. */
async function keepBeside(keeper: Keeper, parting: Parting): Promise<TailAnswer> {
  const { session, head, records } = parting
  if (!records.some(isDecided)) return { kind: 'settled' }
  if (!isWhole(records)) return awaitWhole(keeper, parting)
  if (await isBeside(keeper, parting)) return { kind: 'settled' }
  await keeper.setAside.add(await actsOf(keeper, parting))
  await note(keeper, parting, 'set-aside')
  keeper.hub.grown(session, head.length)
  return { kind: 'settled' }
}

/** Another device told of the very same, and whoever runs the hub has heard of it. */
async function isBeside({ missingTails }: Keeper, { session, place, records }: Parting): Promise<boolean> {
  const end = headAfter(place, records)
  const known = await missingTails.of(session)
  return known.some(({ head, outcome }) => outcome === 'set-aside' && sameHead(head, end))
}

/** Those that neither the journal nor the list of acts set aside tells of already. */
async function actsOf({ store, setAside }: Keeper, { session, place, records }: Parting) {
  const journal = await store.read(session, 0)
  const told = new Set([
    ...journal.map(({ envelope }) => commandIdOf(envelope.id)),
    ...(await setAside.of(session)).map(({ id }) => id),
  ])
  const { epoch } = foldHold(noHold, journal.slice(0, place.length))
  const [first] = records
  // Named by its first record: two journals that left this one at one place are two.
  const hub = `registre-${first?.envelope.hash.slice(0, 16)}`
  const decided = records.filter(isDecided)
  const acts = lateActs({ session, hub, name: 'registre d’avant la restauration', epoch }, decided, new Map())
  return acts.filter(({ id }) => !told.has(id))
}

/** A member's tablet proves that there was more, and cannot give all of it back: the hub waits for a device that can. */
async function awaitWhole(keeper: Keeper, parting: Parting): Promise<TailAnswer> {
  const { session, head } = parting
  const tail = tailOf(keeper, parting, 'awaited')
  const known = await keeper.missingTails.of(session)
  if (known.some((other) => other.outcome !== 'awaited' && settles(other, tail))) return { kind: 'settled' }
  if (!known.some((other) => sameHead(other.head, tail.head))) {
    await note(keeper, parting, 'awaited')
    keeper.hub.grown(session, head.length)
  }
  return { kind: 'awaited' }
}

/** What became of one tail holds for another: one that is a part of it, or any of the same place once it is given up. */
function settles(settled: MissingTail, tail: MissingTail): boolean {
  if (settled.outcome === 'given-up' && sameHead(settled.after, tail.after)) return true
  return sameHead(settled.head, tail.head) || goesThrough(settled, tail.head)
}

/** Those that were awaited and that the journal goes through again. */
async function settleReached({ store, missingTails, clock }: Keeper, session: string): Promise<void> {
  for (const tail of await missingTails.of(session)) {
    if (tail.outcome !== 'awaited' || !(await goesThroughPlace(store, session, tail.head))) continue
    await missingTails.note({ ...tail, outcome: 'completed', settledAt: clock.now() })
  }
}

async function note(keeper: Keeper, parting: Parting, outcome: TailOutcome): Promise<void> {
  const tail = tailOf(keeper, parting, outcome)
  await keeper.missingTails.note(tail)
  keeper.onFault(new JournalTailFound(tail))
}

function tailOf({ clock }: Keeper, { session, place, records }: Parting, outcome: TailOutcome): MissingTail {
  const now = clock.now()
  return {
    session,
    after: place,
    head: headAfter(place, records),
    hashes: records.map(({ envelope }) => envelope.hash),
    foundAt: now,
    outcome,
    settledAt: outcome === 'awaited' ? null : now,
  }
}

function isWhole(records: readonly JournalRecord[]): boolean {
  return records.every(({ payload }) => payload !== null)
}
