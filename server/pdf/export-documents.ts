import { agenda } from '../../shared/documents/agenda.ts'
import { attendanceSheet } from '../../shared/documents/attendance-sheet.ts'
import { booklet } from '../../shared/documents/booklet.ts'
import type { DocumentDescription } from '../../shared/documents/document.ts'
import { type CandidateLetter, letters } from '../../shared/documents/letters.ts'
import { mergedLetters } from '../../shared/documents/merged-letters.ts'
import { minutes } from '../../shared/documents/minutes.ts'
import { offerLetters } from '../../shared/documents/offer-letters.ts'
import { opinionLetters } from '../../shared/documents/opinion-letters.ts'
import { heldLetters } from '../../shared/domain/rejection/held.ts'
import type { CandidateId, SessionState } from '../../shared/domain/state.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { DocumentKind } from '../../shared/sync/messages.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { fileNames } from './file-names.ts'
import { type RenderedDocument, type RenderOptions, renderDocuments } from './render-documents.ts'

/** What is asked for. */
export interface WantedDocuments {
  readonly kind: DocumentKind
  /** Letters before the signature, marked PROJET; without it they are refused then (contract 5.42). */
  readonly draft: boolean
  /** One file that holds every letter, beside one a candidate (5.41). */
  readonly merged?: boolean
  /** The letter of one candidate alone. */
  readonly candidate?: CandidateId
}

export interface ExportedFile extends RenderedDocument {
  readonly kind: DocumentKind
  readonly candidate?: CandidateId
}

export type ExportedDocuments =
  | {
      readonly kind: 'documents'
      readonly files: readonly ExportedFile[]
      /** Letters held back, and why: no file is made of them. Absent without any. */
      readonly held?: readonly { readonly candidate: CandidateId; readonly reason: string }[]
    }
  | { readonly kind: 'refused'; readonly code: 'not-permitted'; readonly message: string }

interface Planned {
  readonly description: DocumentDescription
  readonly candidate?: CandidateId
}

/** Makes the documents of one kind from a confirmed state. */
export async function exportDocuments(
  state: SessionState,
  head: Head,
  wanted: WantedDocuments,
  options: RenderOptions = {},
): Promise<ExportedDocuments> {
  if (state.phase !== 'signed' && mustBeSigned(wanted)) return lettersRefused
  const planned = withFileNames(plan(state, head, wanted))
  const rendered = await renderDocuments(
    planned.map(({ description }) => description),
    options,
  )
  const files = rendered.map((file, index) => {
    const candidate = planned[index]?.candidate
    return { ...file, kind: wanted.kind, ...(candidate === undefined ? {} : { candidate }) }
  })
  return { kind: 'documents', files, ...heldBack(state, wanted) }
}

function heldBack(state: SessionState, { kind, candidate: wanted }: WantedDocuments) {
  if (kind !== 'letters') return {}
  const held = heldLetters(state)
    .filter(({ candidate }) => wanted === undefined || candidate === wanted)
    .map(({ candidate, reason }) => ({ candidate, reason }))
  return held.length === 0 ? {} : { held }
}

/** What follows the sitting has no draft: its turn comes after the signature. */
function mustBeSigned({ kind, draft }: WantedDocuments): boolean {
  return kind === 'offers' || kind === 'opinions' || (kind === 'letters' && !draft)
}

function withFileNames(planned: readonly Planned[]): readonly Planned[] {
  const names = fileNames(planned.map(({ description }) => description.name))
  return planned.map((one, index) => ({
    ...one,
    description: { ...one.description, name: names[index] ?? one.description.name },
  }))
}

const lettersRefused: ExportedDocuments = {
  kind: 'refused',
  code: 'not-permitted',
  message:
    'Le procès-verbal n’est pas signé : les lettres ne peuvent pas encore partir. Signez-le, ou demandez des projets de lettres.',
}

function plan(state: SessionState, head: Head, wanted: WantedDocuments): readonly Planned[] {
  switch (wanted.kind) {
    case 'agenda':
      return [{ description: agenda(state, head) }]
    case 'booklet':
      return [{ description: booklet(state, head) }]
    case 'minutes':
      return [{ description: minutes(state, head) }]
    case 'attendance':
      return [{ description: attendanceSheet(state, head) }]
    case 'letters':
      return letterPlan(letters(state, head), wanted)
    case 'offers':
      return letterPlan(offerLetters(state, head), wanted)
    case 'opinions':
      return opinionLetters(state, head).map((description) => ({ description }))
    default:
      return assertNever(wanted.kind)
  }
}

function letterPlan(all: readonly CandidateLetter[], wanted: WantedDocuments): readonly Planned[] {
  const chosen =
    wanted.candidate === undefined ? all : all.filter(({ candidate }) => candidate === wanted.candidate)
  const merged = wanted.merged === true ? mergedLetters(chosen) : null
  return merged === null ? chosen : [...chosen, { description: merged }]
}
