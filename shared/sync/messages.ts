import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'

/**
 * Everything that crosses a line between a client and a hub, whatever carries it (HTTP, WebSocket or IPC).
 * Raise the version with every change of a schema here.
 */
export const protocolVersion = 6

/** The session file's identifiers, and no other characters: they reach databases and file names. */
export const wireIdentifier = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/)
const sessionId = wireIdentifier
const sequence = z.number().int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const scope = z.strictObject({ item: z.string().nullable(), audience: z.enum(['everyone', 'secretary']) })

const envelope = z.strictObject({
  seq: z.number().int().min(1),
  id: z.string(),
  type: z.string(),
  v: z.number().int().min(1),
  at: z.string(),
  receivedAt: z.string(),
  by: z.string(),
  device: z.string(),
  scope,
  payloadHash: hash,
  prev: hash,
  hash,
})

/** 32 and 64 bytes in base64url: an Ed25519 public key and a signature. */
export const headSignature = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  value: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
})

/** One journal record on the wire; a payload the reader may not hold is null. */
export const wireRecord = z.strictObject({
  envelope,
  payload: z.looseObject({ salt: z.string() }).nullable(),
  signature: headSignature.exactOptional(),
})

const head = z.strictObject({ length: sequence, hash })

/** Where a replica stands: how far, with which last hash, under which rights. */
export const pullRequest = z.strictObject({ session: sessionId, after: sequence, hash, rights: z.string() })

/**
 * `events`: what follows `after`. `reset`: forget the replica and start from these records, because the reader's rights
 * differ. `parted`: the hub's journal, which ends at `head`, does not go through where the replica stands; see
 * `journal-tail.ts`. `unknown`: the hub does not hold that session for this reader. When `more` is true, pull again.
 */
export const pullAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['events', 'reset']),
    records: z.array(wireRecord),
    head,
    rights: z.string(),
    more: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('parted'), head }),
  z.strictObject({ kind: z.literal('unknown') }),
])

/**
 * Commands in order. With `seatCode`, a one-time code of a seat, they are made in that seat's name: this is how a
 * chair signs at the secretary's desk.
 */
export const pushRequest = z.strictObject({
  session: sessionId,
  commands: z.array(z.record(z.string(), z.unknown())).min(1).max(200),
  seatCode: z.string().max(64).optional(),
})

const refusal = z.strictObject({
  command: z.string().nullable(),
  refused: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
})

const accepted = z.strictObject({ command: z.string(), events: z.array(z.string()) })

/** One answer a command, in order: the events' ids (none when it was already applied), or the refusal. */
export const pushAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answers'), answers: z.array(z.union([accepted, refusal])) }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('wrong-code') }),
  /** Another hub orders this session now; `holder` names it for people. */
  z.strictObject({ kind: z.literal('held-elsewhere'), holder: z.string() }),
  /** The hub was restored from a backup and waits for the end of this journal: nothing is decided meanwhile. */
  z.strictObject({ kind: z.literal('incomplete') }),
])

/** What a pull of a replica that stands at `after`, under these rights, would give it: all that follows, up to `head`. */
const brought = z.strictObject({
  after: sequence,
  records: z.array(wireRecord).min(1),
  head,
  rights: z.string(),
})

/** "Something new": the session's journal has grown to that length, `brought` when the hub knows where the device stands. */
export const news = z.strictObject({
  kind: z.literal('news'),
  session: sessionId,
  length: sequence,
  brought: brought.exactOptional(),
})

export const sessionSummary = z.strictObject({
  id: sessionId,
  number: z.string(),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  organisation: z.string(),
  commission: z.string(),
  phase: z.enum(['prepared', 'open', 'suspended', 'closed', 'signed']),
  items: sequence,
  decided: sequence,
  /** The last day on which the landlord means to keep its contents; absent without a rule. */
  keptUntil: z.string().exactOptional(),
  /** When its contents were erased: nothing else is left of it. */
  erasedAt: z.string().exactOptional(),
})

/** Who a device speaks for: the secretary's desk (every session), or one seat of one session. */
export const identity = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('secretary'), device: z.string() }),
  z.strictObject({ role: z.literal('seat'), device: z.string(), session: sessionId, seat: z.string() }),
])

export const defect = z.strictObject({ path: z.string(), code: z.string(), message: z.string() })

export const importAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported'), session: sessionId, warnings: z.array(defect) }),
  z.strictObject({ kind: z.literal('refused'), defects: z.array(defect) }),
])

export const documentKind = z.enum([
  'agenda',
  'booklet',
  'minutes',
  'letters',
  'attendance',
  'offers',
  'opinions',
])

export const documentRequest = z.strictObject({
  session: sessionId,
  kind: documentKind,
  /** Letters before the signature carry the mark of a draft; without this they are refused then. */
  draft: z.boolean(),
  /** One candidate's letter alone. */
  candidate: z.string().optional(),
})

export const documentAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('documents'),
    files: z.array(
      z.strictObject({
        name: z.string(),
        pages: sequence,
        sha256: hash,
        candidate: z.string().optional(),
        /** The PDF's bytes in base64: one writing for HTTP and IPC. */
        base64: z.string(),
      }),
    ),
    /** Letters that must not leave yet, and why; absent without any. */
    held: z.array(z.strictObject({ candidate: z.string(), reason: z.string() })).optional(),
  }),
  z.strictObject({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
])

export const seatCode = z.strictObject({ seat: z.string(), code: z.string(), expiresAt: z.string() })

export type PullRequest = DeepReadonly<z.output<typeof pullRequest>>
export type PullAnswer = DeepReadonly<z.output<typeof pullAnswer>>
export type PushRequest = DeepReadonly<z.output<typeof pushRequest>>
export type PushAnswer = DeepReadonly<z.output<typeof pushAnswer>>
export type News = DeepReadonly<z.output<typeof news>>
export type SessionSummary = DeepReadonly<z.output<typeof sessionSummary>>
export type Identity = DeepReadonly<z.output<typeof identity>>
export type Defect = DeepReadonly<z.output<typeof defect>>
export type ImportAnswer = DeepReadonly<z.output<typeof importAnswer>>
export type DocumentKind = z.output<typeof documentKind>
export type DocumentRequest = DeepReadonly<z.output<typeof documentRequest>>
export type DocumentAnswer = DeepReadonly<z.output<typeof documentAnswer>>
export type SeatCode = DeepReadonly<z.output<typeof seatCode>>
