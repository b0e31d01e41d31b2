import type { Content, ContentBase } from 'pdfmake/interfaces'
import type { Block } from '../../shared/documents/document.ts'
import { blockContent, isContent } from './block-content.ts'
import type { Drawing } from './drawing.ts'
import { type LaidOutNode, type PageMark, pageOf } from './page-marks.ts'

type BreakBlock = PageMark['block']
type Node = Content & ContentBase

/** A stretch of pages: what opens it, its first node, and a node of no size behind its last. */
interface Stretch {
  readonly block: BreakBlock
  readonly first: Node
  readonly end: Node
}

/** The content of a file in order, with the places where pages and parts begin. */
export interface PageFlow {
  readonly content: Node[]
  readonly stretches: readonly Stretch[]
}

/** Lays blocks in a row; a break is carried by the block that follows it. */
export function pageFlow(blocks: readonly Block[], drawing: Drawing): PageFlow {
  const before = blocks.findIndex((block) => !isContent(block))
  const free = before === -1 ? blocks : blocks.slice(0, before)
  const content = drawn(free, drawing)
  const stretches: Stretch[] = []
  for (const { block, blocks: inside } of stretchesOf(blocks.slice(free.length))) {
    const nodes = drawn(inside, drawing)
    const [first] = nodes
    if (first === undefined) continue
    if (content.length > 0) first.pageBreak = breakBefore(block)
    const end = endMark()
    stretches.push({ block, first, end })
    content.push(...nodes, end)
  }
  return { content, stretches }
}

function drawn(blocks: readonly Block[], drawing: Drawing): Node[] {
  return blocks.filter(isContent).map((block) => blockContent(block, drawing) as Node)
}

/** Cuts blocks before each break. */
function stretchesOf(
  blocks: readonly Block[],
): readonly { readonly block: BreakBlock; readonly blocks: readonly Block[] }[] {
  return blocks.flatMap((block, index) => {
    if (isContent(block)) return []
    const rest = blocks.slice(index + 1)
    const next = rest.findIndex((one) => !isContent(one))
    return [{ block, blocks: next === -1 ? rest : rest.slice(0, next) }]
  })
}

/**
 * Placed outside the flow, so that it never makes a page of its own; it tells where the last block ended even when that
 * block was kept whole and moved to the next page.
 */
function endMark(): Node {
  return { text: '\u00a0', fontSize: 1, absolutePosition: { x: 0, y: 0 } }
}

/**
 * pdfmake 0.3 names the side of the page that it leaves: `beforeEven` is what lands on an odd, right-hand page. A test
 * of the booklet holds it to that.
 */
function breakBefore(block: BreakBlock): 'before' | 'beforeEven' {
  return block.kind === 'page' && block.side === 'next' ? 'before' : 'beforeEven'
}

/** Where each stretch begins and ends; to be read once everything is laid out. */
export function pageMarks({ stretches }: PageFlow): readonly PageMark[] {
  return stretches.map(({ block, first, end }) => ({
    block,
    first: pageOf(first as LaidOutNode),
    last: pageOf(end as LaidOutNode),
  }))
}
