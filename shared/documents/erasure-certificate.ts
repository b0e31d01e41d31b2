import type { Erasure } from '../journal/erasure.ts'
import { heading, paragraph } from './blocks.ts'
import { clockTime, dateInLetters } from './dates.ts'
import type { Block, DocumentDescription, Fact } from './document.ts'
import { localTime } from './local-time.ts'
import { typesetDocument } from './typeset-document.ts'
import { erasureWording as words } from './wording/erasure-wording.ts'
import { fill } from './wording/fill.ts'

/** What a session's certificate tells: the erasure, and the journal's hash before and after it. */
export interface SessionErasure {
  readonly erasure: Erasure
  readonly before: string
  readonly after: string
}

/** Says what of a session was erased, when, why and by whose order. It names nobody but who ordered it. */
export function sessionErasureCertificate({ erasure, before, after }: SessionErasure): DocumentDescription {
  const { sitting, at } = erasure
  const number = sitting.number
  return typesetDocument({
    name: `attestation-effacement-${sitting.id}`,
    title: `${words.title}, séance n° ${number}`,
    author: sitting.organisation,
    createdAt: at,
    look: 'act',
    footer: fill(words.footer, { number }),
    watermark: null,
    blocks: [
      paragraph(sitting.organisation, 'letterhead'),
      paragraph(words.title, 'title'),
      paragraph(fill(words.sessionSubtitle, { number, date: dateInLetters(sitting.date) }), 'subtitle'),
      paragraph(fill(words.sessionSentence, { ...momentOf(at), count: String(erasure.upTo) })),
      { kind: 'facts', facts: sessionFacts(erasure, before, after) },
      heading(2, words.remainsTitle),
      paragraph(words.remains),
      ...documentBlocks(erasure),
      paragraph(words.limits, 'note'),
      paragraph(fill(words.made, momentOf(at)), 'note'),
    ],
  })
}

function sessionFacts(erasure: Erasure, before: string, after: string): readonly Fact[] {
  return [
    { label: words.organisation, value: erasure.sitting.organisation },
    { label: words.commission, value: erasure.sitting.commission },
    { label: words.reason, value: words.reasons[erasure.reason] },
    { label: words.orderedBy, value: erasure.orderedBy },
    { label: words.headBefore, value: inHalves(before) },
    { label: words.headAfter, value: inHalves(after) },
  ]
}

function documentBlocks({ documents }: Erasure): readonly Block[] {
  if (documents.length === 0) return []
  const labels: Readonly<Record<string, string>> = words.documents
  return [
    heading(2, words.documentsTitle),
    paragraph(words.documentsSentence),
    {
      kind: 'facts',
      facts: documents.map(({ kind, sha256 }) => ({ label: labels[kind] ?? kind, value: inHalves(sha256) })),
    },
  ]
}

/** A hash is longer than a line: it is cut in its middle, the same way everywhere. */
function inHalves(hash: string): string {
  return `${hash.slice(0, 32)}\n${hash.slice(32)}`
}

/** Date and time in words, on the wall of metropolitan France: the erasure happens at the landlord's seat. */
export function momentOf(at: string): { readonly date: string; readonly time: string } {
  const { date, time } = localTime(at, undefined)
  return { date: dateInLetters(date), time: clockTime(time) }
}
