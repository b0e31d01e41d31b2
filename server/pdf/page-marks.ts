import type { Block } from '../../shared/documents/document.ts'

/**
 * Where a running head or a part of the file begins. pdfmake writes on each node of its content, once laid out, the
 * pages it stands on (`positions`); heads and feet are drawn after that and read it here.
 */
export interface PageMark {
  readonly block: Extract<Block, { kind: 'page' | 'part' }>
  /** First page, from 1. */
  readonly first: number
  /** Last page that holds something before the next mark: a blank page may follow. */
  readonly last: number
}

/** A node of pdfmake's content as it is after the layout. */
export interface LaidOutNode {
  readonly positions?: readonly { readonly pageNumber: number }[]
}

export function pageOf({ positions }: LaidOutNode): number {
  return positions?.[0]?.pageNumber ?? 1
}

/** The foot of one page: which document it is, and the page's place in it; null on a blank page between two. */
export interface PageFoot {
  readonly footer: string
  readonly page: number
  readonly of: number
}

export function footOf(
  parts: readonly PageMark[],
  footer: string,
  page: number,
  of: number,
): PageFoot | null {
  const part = parts.findLast(({ first }) => first <= page)
  if (part?.block.kind !== 'part') return { footer, page, of }
  if (page > part.last) return null
  return { footer: part.block.footer, page: page - part.first + 1, of: part.last - part.first + 1 }
}

/** The head in force on a page; null on a blank one. */
export function runningHeadOf(marks: readonly PageMark[], page: number): string | null {
  const mark = marks.findLast(({ first }) => first <= page)
  return mark?.block.kind === 'page' && page <= mark.last ? mark.block.runningHead : null
}
