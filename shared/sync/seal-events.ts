import { foldRecords } from '../journal/fold.ts'
import type { Head, JournalRecord } from '../journal/record.ts'
import { headOf, seal } from '../journal/seal.ts'
import { signedTextOf } from '../journal/signed-head.ts'
import type { Entropy } from '../ports/entropy.ts'
import type { HeadSigner } from '../ports/head-signer.ts'
import type { AnyCommand, HubDomain } from './hub-domain.ts'

/** What sealing needs of a hub. */
export interface SealPorts<State, Command extends AnyCommand, Event extends { readonly type: string }> {
  readonly entropy: Entropy
  readonly signer: HeadSigner
  readonly domain: HubDomain<State, Command, Event>
}

/** Where events come from: the command that brought them about, by whom and when. */
export interface Origin {
  readonly command: string
  readonly at: string
  readonly receivedAt: string
  readonly by: string
  readonly device: string
}

export interface SealedRun<State> {
  readonly records: readonly JournalRecord[]
  readonly head: Head
  readonly state: State | null
}

/**
 * Seals the events of one command behind a head, each with the scope that the state before it gives, and folds them.
 * The last one carries the hub's signature of the head that it makes.
 */
export function sealEvents<State, Command extends AnyCommand, Event extends { readonly type: string }>(
  { domain, entropy, signer }: SealPorts<State, Command, Event>,
  from: { readonly head: Head; readonly state: State | null },
  events: readonly Event[],
  { command, ...origin }: Origin,
): SealedRun<State> {
  const records: JournalRecord[] = []
  let { head, state } = from
  for (const [index, event] of events.entries()) {
    const { type, ...content } = event
    const scope = domain.scopeOf(state, event)
    const payload = { ...content, salt: entropy.salt() }
    const v = domain.versionOf(event)
    const record = seal({ ...origin, id: `${command}/${index}`, type, v, scope, payload }, head)
    records.push(record)
    head = headOf(record)
    state = foldRecords(domain.apply, state, [record])
  }
  return { records: withSignedEnd(records, signer), head, state }
}

function withSignedEnd(records: readonly JournalRecord[], signer: HeadSigner): readonly JournalRecord[] {
  return records.map((record, index) =>
    index === records.length - 1 ? { ...record, signature: signer.sign(signedTextOf(record)) } : record,
  )
}
