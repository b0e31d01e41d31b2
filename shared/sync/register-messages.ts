import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { wireIdentifier } from './messages.ts'

/** The register of one organisation over a calendar year: for the secretary's desk alone. */
export const registerRequest = z.strictObject({
  organisation: wireIdentifier,
  year: z.number().int().min(1000).max(8999),
})

const text = z.string()
const optionalText = text.nullable()

const firstQuartile = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['first', 'other']),
    threshold: z.number().int(),
    year: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('unknown'), reason: z.enum(['no-epci', 'no-threshold', 'no-income']) }),
])

const dwelling = z.strictObject({
  reference: text,
  commune: text,
  inseeCode: text,
  epci: optionalText,
  qpv: z.boolean(),
  financing: z.enum(['PLAI', 'PLAI-adapte', 'PLUS', 'PLS']),
})

const reservation = z.strictObject({
  holder: z.enum(['landlord', 'prefecture', 'action-logement', 'local-authority', 'other']),
  id: optionalText,
  label: optionalText,
})

const offer = z.strictObject({
  status: z.enum(['to-notify', 'waiting', 'accepted', 'refused', 'lapsed', 'next']),
  receivedOn: optionalText,
  deadline: optionalText,
  answeredOn: optionalText,
})

/** One final decision, as lines and databases carry it. */
export const wireRegisterEntry = z.strictObject({
  session: wireIdentifier,
  number: text,
  date: text,
  item: text,
  urgent: z.boolean(),
  dwelling,
  reservation: reservation.nullable(),
  candidate: text,
  registrationNumber: text,
  kind: z.enum(['allocated', 'conditional', 'not-allocated', 'inadmissible']),
  rank: z.number().int().nullable(),
  offer: offer.nullable(),
  leaseSignedOn: optionalText,
  dalo: z.boolean(),
  priorityCategories: z.array(text),
  publicAgent: z.boolean(),
  transfer: z.boolean(),
  urbanRenewal: z.boolean(),
  firstQuartile,
})

/**
 * Why a register may lack decisions. `unreadable`: the journal of that session cannot be folded. `server-unreachable`:
 * the landlord's server did not answer, and only copies of its sessions were read. `server-refused`: it did, but not
 * with a register (this desk is no longer paired, or one of the two is too old).
 */
const missing = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('unreadable'), session: wireIdentifier }),
  z.strictObject({ reason: z.enum(['server-unreachable', 'server-refused']) }),
])

/** `complete` is true when nothing is known to be missing. */
export const registerAnswer = z.strictObject({
  kind: z.literal('register'),
  entries: z.array(wireRegisterEntry),
  complete: z.boolean(),
  missing: z.array(missing),
})

export type RegisterRequest = DeepReadonly<z.output<typeof registerRequest>>
export type RegisterAnswer = DeepReadonly<z.output<typeof registerAnswer>>
export type MissingPart = RegisterAnswer['missing'][number]
