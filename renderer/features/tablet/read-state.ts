import type { Item } from '../../../shared/domain/state.ts'
import { candidatesOf } from '../../../shared/domain/vacancy/selectors.ts'
import { canonicalJson } from '../../../shared/util/canonical-json.ts'
import { sha256Hex } from '../../../shared/util/sha256.ts'

/** What this member has read of one item; kept on this tablet alone and told to nobody. */
export interface ReadMark {
  readonly session: string
  readonly seat: string
  readonly item: string
  /** `dossierPrint` of what was read. */
  readonly print: string
  /** The pages opened. */
  readonly pages: readonly number[]
}

export type ReadState = 'to-read' | 'started' | 'read' | 'changed'

export const readLabels: Readonly<Record<ReadState, string>> = {
  'to-read': 'à lire',
  started: 'commencé',
  read: 'lu',
  changed: 'modifié depuis',
}

/** A fingerprint of what there is to read of an item: its file and who is still on the agenda; not how it is decided. */
export function dossierPrint(item: Item): string {
  const candidates = candidatesOf(item).map(({ file, protectedPart, withdrawn }) => ({
    file,
    protectedPart,
    withdrawn,
  }))
  const frame = item.kind === 'vacancy' ? [item.vacancy, item.exception] : []
  return sha256Hex(canonicalJson({ candidates, frame }))
}

/** Where the reading of an item stands: `read` when each of its pages was opened since it last changed. */
export function readStateOf(mark: ReadMark | undefined, print: string, pageCount: number): ReadState {
  if (mark === undefined || mark.pages.length === 0) return 'to-read'
  if (mark.print !== print) return 'changed'
  return mark.pages.length >= pageCount ? 'read' : 'started'
}

/** The mark once a page is opened; what was read of an older state of the file no longer counts. */
export function withPageRead(
  mark: ReadMark | undefined,
  opened: Omit<ReadMark, 'pages'>,
  page: number,
): ReadMark {
  const known = mark?.print === opened.print ? mark.pages : []
  const pages = known.includes(page) ? known : [...known, page].sort((left, right) => left - right)
  return { ...opened, pages }
}
