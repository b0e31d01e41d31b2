import type { Content, ContentBase } from 'pdfmake/interfaces'
import type { Block } from '../../shared/documents/document.ts'
import { blockContent, type Drawing, isContent } from './block-content.ts'
import { firstPageOf, type LaidOutNode, lastPageOf, type PageMark, type PartPages } from './page-marks.ts'

type BreakBlock = PageMark['block']
type Node = Content & ContentBase

/** The content of a file in order, with the places where pages and parts begin. */
export interface PageFlow {
  readonly content: Node[]
  readonly breaks: readonly { readonly block: BreakBlock; readonly node: Node }[]
}

/** Lays blocks in a row; a break is carried by the block that follows it. */
export function pageFlow(blocks: readonly Block[], drawing: Drawing): PageFlow {
  const content: Node[] = []
  const breaks: { block: BreakBlock; node: Node }[] = []
  let pending: BreakBlock | null = null
  for (const block of blocks) {
    if (!isContent(block)) {
      pending = block
      continue
    }
    const node = blockContent(block, drawing) as Node
    if (pending !== null) {
      if (content.length > 0) node.pageBreak = breakBefore(pending)
      breaks.push({ block: pending, node })
      pending = null
    }
    content.push(node)
  }
  return { content, breaks }
}

/**
 * pdfmake 0.3 names the side of the page that it leaves: `beforeEven` is what lands on an odd, right-hand page. A test
 * of the booklet holds it to that.
 */
function breakBefore(block: BreakBlock): 'before' | 'beforeEven' {
  return block.kind === 'page' && block.side === 'next' ? 'before' : 'beforeEven'
}

/** The running heads with the pages where they begin; to be read once everything is laid out. */
export function pageMarks({ breaks }: PageFlow): readonly PageMark[] {
  return breaks.map(({ block, node }) => ({ block, first: firstPageOf(node as LaidOutNode) }))
}

/** The parts of the file with the pages that they fill, or the whole file as one part. */
export function partPages(
  { content, breaks }: PageFlow,
  footer: string,
  pages: number,
): readonly PartPages[] {
  const parts = breaks.filter(({ block }) => block.kind === 'part')
  if (parts.length === 0) return [{ footer, first: 1, last: pages }]
  return parts.flatMap(({ block, node }, index) => {
    if (block.kind !== 'part') return []
    const next = parts[index + 1]
    const end = content[(next === undefined ? content.length : content.indexOf(next.node)) - 1]
    return [
      {
        footer: block.footer,
        first: firstPageOf(node as LaidOutNode),
        last: lastPageOf((end ?? node) as LaidOutNode),
      },
    ]
  })
}
