import type { Column, Content, TableCell } from 'pdfmake/interfaces'
import type { Block, ListItem, Text } from '../../shared/documents/document.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { anchorId } from './anchors.ts'
import type { Drawing } from './drawing.ts'
import { colours, headingStyle, type Look, paragraphStyle } from './look.ts'
import { line, square } from './shapes.ts'
import { tableContent } from './table-content.ts'
import { factsLayout, framedLayout } from './table-layouts.ts'
import { textContent } from './text-content.ts'

type PageBlock = Extract<Block, { kind: 'page' | 'part' }>
export type ContentBlock = Exclude<Block, PageBlock>

export function isContent(block: Block): block is ContentBlock {
  return block.kind !== 'page' && block.kind !== 'part'
}

/** One block as pdfmake lays it out. Page breaks are of the whole document: see `definition.ts`. */
export function blockContent(block: ContentBlock, drawing: Drawing): Content {
  switch (block.kind) {
    case 'heading':
      return {
        ...textContent(block.text, drawing.coverage),
        ...headingStyle(block.level),
        ...(block.anchor === undefined ? {} : { id: anchorId(block.anchor) }),
      }
    case 'paragraph':
      return paragraph(block, drawing)
    case 'list':
      return list(block, drawing)
    case 'facts':
      return factsTable(block.facts, drawing)
    case 'table':
      return tableContent(block, drawing)
    case 'together':
      return { stack: contents(block.blocks, drawing), unbreakable: true }
    case 'beside':
      return beside(block, drawing)
    case 'framed':
      return framed(block.blocks, drawing)
    case 'choices':
      return choices(block, drawing)
    case 'writing-lines':
      return writingLines(block.count, drawing.look)
    case 'gap':
      return { text: ' ', fontSize: block.size === 'small' ? 6 : 18, lineHeight: 1 }
    case 'rule':
      return { canvas: [line(drawing.look.width, 0)], margin: [0, 6, 0, 8] }
    default:
      return assertNever(block)
  }
}

/**
 * Short paragraphs move whole to the next page: pdfmake knows neither widows nor orphans. A long one, such as the text
 * of a rectifying act, may run over two pages.
 */
function paragraph(block: Extract<Block, { kind: 'paragraph' }>, { look, coverage }: Drawing): Content {
  const { margin, ...style } = paragraphStyle(block.style, look)
  const content = { ...textContent(block.text, coverage), ...style }
  return lengthOf(block.text) > 900 ? { ...content, margin } : { stack: [content], unbreakable: true, margin }
}

function lengthOf(text: Text): number {
  if (typeof text === 'string') return text.length
  return text.reduce(
    (sum, run) => sum + (typeof run === 'string' ? run : run.kind === 'styled' ? run.text : '').length,
    0,
  )
}

function contents(blocks: readonly Block[], drawing: Drawing): Content[] {
  return blocks.filter(isContent).map((block) => blockContent(block, drawing))
}

function list({ items, arrangement }: Extract<Block, { kind: 'list' }>, drawing: Drawing): Content {
  const drawn = items.map((item) => listItem(item, drawing))
  if (arrangement === 'lines') return { stack: drawn, margin: [0, 0, 0, 4] }
  const half = Math.ceil(drawn.length / 2)
  return { columns: [drawn.slice(0, half), drawn.slice(half)], columnGap: 16, margin: [0, 0, 0, 4] }
}

function listItem({ marker, text }: ListItem, { coverage }: Drawing): Content {
  const isNested = marker.startsWith('\u00a0')
  const item: Content = {
    columns: [
      { width: isNested ? 32 : 12, ...textContent(marker, coverage), alignment: isNested ? 'right' : 'left' },
      { width: '*', ...textContent(text, coverage) },
    ],
    columnGap: 5,
    margin: [0, 0, 0, 2],
  }
  return { stack: [item], unbreakable: true }
}

function factsTable(facts: Extract<Block, { kind: 'facts' }>['facts'], { coverage }: Drawing): Content {
  const rows = facts.map(({ label, value }): TableCell[] => [
    { ...textContent(label, coverage), color: colours.quiet },
    textContent(value, coverage),
  ])
  return {
    table: { widths: [112, '*'], body: rows, dontBreakRows: true },
    layout: factsLayout,
    margin: [0, 0, 0, 4],
  }
}

function beside(block: Extract<Block, { kind: 'beside' }>, drawing: Drawing): Content {
  const columns: Column[] = [
    { width: '*', stack: contents(block.left, drawing) },
    { width: '*', stack: contents(block.right, drawing) },
  ]
  return { columns, columnGap: 24 }
}

function framed(blocks: readonly Block[], drawing: Drawing): Content {
  const body: TableCell[][] = [[{ stack: contents(blocks, drawing) }]]
  return { table: { widths: ['*'], body, dontBreakRows: true }, layout: framedLayout, margin: [0, 2, 0, 8] }
}

function choices(block: Extract<Block, { kind: 'choices' }>, { coverage }: Drawing): Content {
  const options = block.options.flatMap((option): Column[] => [
    { width: 12, canvas: [square()], margin: [0, 2, 0, 0] },
    { width: 'auto', ...textContent(option, coverage), margin: [0, 0, 14, 0] },
  ])
  const label: Column = {
    width: 'auto',
    ...textContent(`${block.label}\u00a0:`, coverage),
    margin: [0, 0, 6, 0],
  }
  return { columns: [label, ...options], columnGap: 2, margin: [0, 4, 0, 6] }
}

function writingLines(count: number, { width }: Look): Content {
  return {
    canvas: Array.from({ length: count }, (_, index) => line(width, (index + 1) * 20)),
    margin: [0, 0, 0, 8],
  }
}
