import { heading, paragraph } from './blocks.ts'
import type { DocumentDescription, Fact } from './document.ts'
import { momentOf } from './erasure-certificate.ts'
import { typesetDocument } from './typeset-document.ts'
import { erasureWording as words } from './wording/erasure-wording.ts'
import { fill } from './wording/fill.ts'

/** What a device's certificate tells: its own receipt, and who ended its access. */
export interface DeviceErasure {
  readonly device: string
  /** Null for a secretary's desk. */
  readonly seat: string | null
  readonly pairedAt: string
  readonly revokedAt: string | null
  readonly revokedBy: string | null
  readonly erasedAt: string
  readonly unsent: number
}

/** Says that a device holds nothing any more, by its own receipt. It names it by its identifier alone. */
export function deviceErasureCertificate(erasure: DeviceErasure): DocumentDescription {
  const { device, erasedAt } = erasure
  return typesetDocument({
    name: `attestation-effacement-appareil-${device}`,
    title: `${words.title}, appareil ${device}`,
    author: '',
    createdAt: erasedAt,
    look: 'act',
    footer: fill(words.deviceFooter, { device }),
    watermark: null,
    blocks: [
      paragraph(words.title, 'title'),
      paragraph(fill(words.deviceSubtitle, { device }), 'subtitle'),
      paragraph(fill(words.deviceSentence, momentOf(erasedAt))),
      { kind: 'facts', facts: deviceFacts(erasure) },
      heading(2, words.remainsTitle),
      paragraph(words.deviceRemains),
      paragraph(fill(words.made, momentOf(erasedAt)), 'note'),
    ],
  })
}

function deviceFacts({ seat, pairedAt, revokedAt, revokedBy, unsent }: DeviceErasure): readonly Fact[] {
  return [
    { label: words.seat, value: seat ?? words.desk },
    { label: words.pairedOn, value: inWords(pairedAt) },
    ...(revokedBy === null ? [] : [{ label: words.orderedBy, value: revokedBy }]),
    ...(revokedAt === null ? [] : [{ label: words.orderedAt, value: inWords(revokedAt) }]),
    { label: words.unsent, value: String(unsent) },
  ]
}

function inWords(instant: string): string {
  const { date, time } = momentOf(instant)
  return `${date}, ${time}`
}
