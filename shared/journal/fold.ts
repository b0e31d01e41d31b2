import { isAdministrative } from './erasure.ts'
import type { Envelope, JournalRecord, Payload } from './record.ts'

/** One recorded event, as a domain reads it: its content without the salt, and what the envelope says. */
export interface RecordedEvent {
  readonly type: string
  readonly v: number
  readonly content: Readonly<Record<string, unknown>>
  readonly envelope: Envelope
}

/** Folds one event into a state. It belongs to a domain; the journal knows none. */
export type Apply<State> = (state: State | null, event: RecordedEvent) => State

/**
 * The state after these records. A withheld or erased payload folds to nothing; nor does what a journal says of
 * itself, who orders it or that it was erased: no domain knows of it.
 */
export function foldRecords<State>(
  apply: Apply<State>,
  state: State | null,
  records: readonly JournalRecord[],
): State | null {
  return records.reduce<State | null>(
    (folded, { envelope, payload }) =>
      payload === null || isAdministrative(envelope)
        ? folded
        : apply(folded, recordedEvent(envelope, payload)),
    state,
  )
}

function recordedEvent(envelope: Envelope, payload: Payload): RecordedEvent {
  const { salt: _salt, ...content } = payload
  return { type: envelope.type, v: envelope.v, content, envelope }
}
