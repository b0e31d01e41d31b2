import type { Block } from '../../shared/documents/document.ts'

/**
 * Where a running head or a part of the file begins. pdfmake writes on each node of its content, once laid out, the
 * pages it stands on (`positions`); heads and feet are drawn after that and read it here.
 */
export interface PageMark {
  readonly block: Extract<Block, { kind: 'page' | 'part' }>
  /** First page, from 1. */
  readonly first: number
}

/** A node of pdfmake's content as it is after the layout. */
export interface LaidOutNode {
  readonly positions?: readonly { readonly pageNumber: number }[]
}

export function firstPageOf({ positions }: LaidOutNode): number {
  return positions?.[0]?.pageNumber ?? 1
}

export function lastPageOf({ positions }: LaidOutNode): number {
  return positions?.at(-1)?.pageNumber ?? 1
}

/** The foot of one page: which document it is, and the page's place in it; null on a blank page between two. */
export interface PageFoot {
  readonly footer: string
  readonly page: number
  readonly of: number
}

/** A part of the file with the pages that it fills. */
export interface PartPages {
  readonly footer: string
  readonly first: number
  readonly last: number
}

export function footOf(parts: readonly PartPages[], page: number): PageFoot | null {
  const part = parts.findLast(({ first }) => first <= page)
  if (part === undefined || page > part.last) return null
  return { footer: part.footer, page: page - part.first + 1, of: part.last - part.first + 1 }
}

/** The head in force on a page: that of the last mark before its end. */
export function runningHeadOf(marks: readonly PageMark[], page: number): string | null {
  const mark = marks.findLast(({ first }) => first <= page)
  return mark?.block.kind === 'page' ? mark.block.runningHead : null
}
