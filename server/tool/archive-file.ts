import { z } from 'zod'
import type { Head, HeadSignature, JournalRecord } from '../../shared/journal/record.ts'
import type { HeadSigner } from '../../shared/ports/head-signer.ts'
import { headSignature } from '../../shared/sync/messages.ts'
import { canonicalJson } from '../../shared/util/canonical-json.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import { type JournalCheck, type Trust, verifyJournal } from '../host/verify-journal.ts'
import { isSignedBy } from '../keys/head-keys.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const archivedDocument = z.strictObject({
  name: z.string(),
  kind: z.string(),
  sha256,
  candidate: z.string().exactOptional(),
})

const archiveHeader = z.strictObject({
  format: z.literal('caleol-archive/2'),
  session: z.string(),
  head: z.strictObject({ length: z.number().int().min(0), hash: sha256 }),
  events: z.record(z.string(), z.number().int().min(1)),
  documents: z.array(archivedDocument),
  signature: headSignature,
})

/** A document made from the archived session, by its hash: whoever holds the paper's file can tell it is the same. */
export type ArchivedDocument = Readonly<z.output<typeof archivedDocument>>

/** What an archive is made of. */
export interface Archived {
  readonly session: string
  readonly head: Head
  readonly records: readonly JournalRecord[]
  readonly documents: readonly ArchivedDocument[]
}

/** One JSON text a line: a signed header, then every record of the journal in order (see docs/verify.md). */
export function writeArchive({ session, head, records, documents }: Archived, signer: HeadSigner): string {
  const header = { format: 'caleol-archive/2', session, head, events: versionsIn(records), documents }
  const signed = { ...header, signature: signer.sign(canonicalJson(header)) }
  return `${[signed, ...records].map((line) => JSON.stringify(line)).join('\n')}\n`
}

/** The version of each type of event in the journal: what a reader must know to understand it. */
function versionsIn(records: readonly JournalRecord[]): Readonly<Record<string, number>> {
  const versions = records.map(({ envelope }) => [envelope.type, envelope.v] as const)
  return Object.fromEntries(versions.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Verifies an archive without the application's data. `firstBroken` is 0 where the header does not hold. */
export function verifyArchive(text: string, trust: Trust): JournalCheck {
  const [first = '', ...lines] = linesOf(text)
  const header = archiveHeader.safeParse(parsedJson(first))
  if (!header.success) return { valid: false, length: lines.length, hash: null, firstBroken: 0, keys: [] }
  const records = lines.map(parsedJson)
  const check = verifyJournal(records, header.data.head, trust)
  const isOwn = isHeaderSigned(header.data, trust) && sessionOf(records) === header.data.session
  return !check.valid || isOwn ? check : { ...check, valid: false, firstBroken: 0 }
}

/** One text a line. White space, as JSON knows it, may follow the last: anything else there is one more line. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.slice(0, lines.findLastIndex((line) => /[^ \t\r]/.test(line)) + 1)
}

function isHeaderSigned(
  { signature, ...header }: z.output<typeof archiveHeader> & { readonly signature: HeadSignature },
  trust: Trust,
): boolean {
  return trust(signature.key) && isSignedBy(signature, canonicalJson(header))
}

const firstRecord = z.object({ payload: z.object({ session: z.object({ id: z.string() }) }) })

const erasureRecord = z.object({ payload: z.object({ sitting: z.object({ id: z.string() }) }) })

/** The session that a journal's first record imports, or that the last one says was erased. */
function sessionOf(records: readonly unknown[]): string | null {
  const read = firstRecord.safeParse(records[0])
  if (read.success) return read.data.payload.session.id
  const erasure = erasureRecord.safeParse(records.at(-1))
  return erasure.success ? erasure.data.payload.sitting.id : null
}
