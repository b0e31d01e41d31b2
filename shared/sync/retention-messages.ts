import { z } from 'zod'
import { erasureReasons } from '../journal/erasure.ts'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { wireIdentifier } from './messages.ts'

/**
 * What a page asks of its host about what is kept and for how long: the devices that hold copies, and the erasure of a
 * session's contents. The secretary's desk alone.
 */
const session = wireIdentifier
const device = wireIdentifier
const instant = z.string()
const count = z.number().int().min(0)
/** The person who orders an erasure, for the certificate. */
const orderedBy = z.string().trim().min(1).max(120)

/** A paired device. `expiresAt`: the end of its access, null for a desk's. `erasedAt`: when it said that it holds nothing. */
export const pairedDevice = z.strictObject({
  device,
  /** Null for a secretary's desk, with `seat`. */
  session: session.nullable(),
  seat: wireIdentifier.nullable(),
  /** Who sits there; null where the session no longer says. */
  holder: z.string().nullable(),
  pairedAt: instant,
  lastSeenAt: instant.nullable(),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
  erasedAt: instant.nullable(),
  /** Commands that it had not sent, and that went with its data. */
  unsent: count.nullable(),
})

export const retentionRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('devices') }),
  /** Ends a device's access; it erases what it holds at its next contact. */
  z.strictObject({ kind: z.literal('revoke'), device, orderedBy }),
  z.strictObject({ kind: z.literal('erase'), session, reason: z.enum(erasureReasons), orderedBy }),
  z.strictObject({ kind: z.literal('session-certificate'), session }),
  z.strictObject({ kind: z.literal('device-certificate'), device }),
])

/** `under-way`: a sitting that is not signed. `not-here`: another hub orders it. `unknown`: no such session or device. */
export const retentionAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('devices'), devices: z.array(pairedDevice) }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.enum(['under-way', 'not-here', 'unknown']) }),
  z.strictObject({
    kind: z.literal('certificate'),
    name: z.string(),
    pages: count,
    sha256: z.string(),
    /** The PDF's bytes in base64. */
    base64: z.string(),
  }),
])

/** Whether a device may go on: `erase` orders it to forget what it holds, and to say so. */
export const standingAnswer = z.strictObject({
  kind: z.literal('standing'),
  standing: z.enum(['known', 'unknown', 'erase']),
})

/** A device's receipt: it holds nothing any more, and so many of its commands were not sent. */
export const erasedReport = z.strictObject({ unsent: count })
export const erasedReportAnswer = z.strictObject({ kind: z.literal('noted') })

export type PairedDevice = DeepReadonly<z.output<typeof pairedDevice>>
export type RetentionRequest = DeepReadonly<z.output<typeof retentionRequest>>
export type RetentionAnswer = DeepReadonly<z.output<typeof retentionAnswer>>
export type DeviceStanding = z.output<typeof standingAnswer>['standing']
