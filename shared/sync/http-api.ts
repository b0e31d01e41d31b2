import { z } from 'zod'
import { identity, pullRequest, seatCode, sessionSummary, wireIdentifier } from './messages.ts'

/**
 * How the messages of a backend travel over HTTP: one path for each method of `shared/ports/backend.ts`. The
 * credential goes in `Authorization: Bearer …`, never in an address; `protocolHeader` carries `protocolVersion`.
 */
export const apiPaths = {
  pair: '/api/pair',
  identity: '/api/identity',
  /** GET lists, POST imports. */
  sessions: '/api/sessions',
  pull: '/api/pull',
  push: '/api/push',
  seatCodes: '/api/seat-codes',
  documents: '/api/documents',
  register: '/api/register',
  /** A replica gives back what its hub lost: see `journal-tail.ts`. */
  tail: '/api/tail',
  /** The hub that orders a session sends its journal: see `journal-upload.ts`. */
  journals: '/api/journals',
  /** Who orders each session, for pages: see `hand-over.ts`. */
  handOver: '/api/hand-over',
  /** A desk takes a session in hand. */
  take: '/api/take',
  /** A desk sends what it decided too late: see `set-aside.ts`. */
  setAside: '/api/set-aside',
  /** A desk asks for the commands of its sessions that came to the server: see `relay.ts`. */
  relay: '/api/relay',
  /** What is kept and for how long: see `retention-messages.ts`. */
  retention: '/api/retention',
  /** Asked with a token that is no longer taken elsewhere: whether the device is to erase what it holds. */
  standing: '/api/device/standing',
  /** The device's receipt that it did. */
  erased: '/api/device/erased',
  spendSeatCode: '/api/seat-codes/spend',
  /** WebSocket: the first message is `newsHello`, then the server sends `news`, and the device `newsStand`. */
  news: '/api/news',
} as const

export const protocolHeader = 'x-caleol-protocol'

export const pairRequest = z.strictObject({ code: z.string().trim().min(1).max(128) })

/** The token is told once: whoever holds it speaks for the identity. */
export const pairAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identity'), identity, token: z.string().min(1) }),
  z.strictObject({ kind: z.literal('wrong-code') }),
])

export const identityAnswer = z.strictObject({ kind: z.literal('identity'), identity })
export const sessionsAnswer = z.strictObject({
  kind: z.literal('sessions'),
  sessions: z.array(sessionSummary),
})
export const importRequest = z.strictObject({ text: z.string(), replace: z.boolean() })
export const seatCodeRequest = z.strictObject({
  session: wireIdentifier,
  seat: wireIdentifier,
})
export const seatCodeAnswer = seatCode.extend({ kind: z.literal('seat-code') })
export const newsHello = z.strictObject({ kind: z.literal('hello'), token: z.string(), protocol: z.number() })

/** Where the device stands after a pull: what follows may come with the news. */
export const newsStand = pullRequest.extend({ kind: z.literal('stand') })
