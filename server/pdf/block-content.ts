import type { Column, Content, ContentTable, TableCell } from 'pdfmake/interfaces'
import type { Block, Cell, ListItem, Text } from '../../shared/documents/document.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { Coverage } from './fonts.ts'
import { colours, headingStyle, type Look, paragraphStyle } from './look.ts'
import { comparedLayout, factsLayout, formLayout, framedLayout, ruledLayout } from './table-layouts.ts'
import { textContent } from './text-content.ts'

/** What the drawing of a block depends on. */
export interface Drawing {
  readonly look: Look
  readonly coverage: Coverage
}

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
        ...(block.anchor === undefined ? {} : { id: block.anchor }),
      }
    case 'paragraph':
      return { ...textContent(block.text, drawing.coverage), ...paragraphStyle(block.style, drawing.look) }
    case 'list':
      return list(block, drawing)
    case 'facts':
      return factsTable(block.facts, drawing)
    case 'table':
      return table(block, drawing)
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
  return {
    columns: [
      { width: isNested ? 32 : 12, ...textContent(marker, coverage), alignment: isNested ? 'right' : 'left' },
      { width: '*', ...textContent(text, coverage) },
    ],
    columnGap: 5,
    margin: [0, 0, 0, 2],
  }
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

const layouts = { ruled: ruledLayout, compared: comparedLayout, form: formLayout } as const
const alignments = { left: 'left', centre: 'center', right: 'right' } as const

type TableBlock = Extract<Block, { kind: 'table' }>

/** The heads are repeated on every page and no row is cut between two pages. */
function table(block: TableBlock, drawing: Drawing): ContentTable {
  const heads = tableHeads(block, drawing)
  const rows = block.rows.map((row) => row.map((cell, index) => tableCell(cell, block, index, drawing)))
  return {
    table: {
      headerRows: heads.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: block.columns.map(({ width }) => columnWidth(width)),
      body: [...heads, ...rows],
      ...(block.look === 'form' ? { heights: (row: number) => (row < heads.length ? 'auto' : 32) } : {}),
    },
    layout: layouts[block.look],
    fontSize: block.look === 'compared' ? 8.5 : 9,
    margin: [0, 2, 0, 8],
  }
}

/** The caption over all columns, where there is one, then the columns' titles. */
function tableHeads({ caption, columns }: TableBlock, { coverage }: Drawing): TableCell[][] {
  const titles = columns.map(
    ({ title, align }): TableCell => ({
      ...textContent(title, coverage),
      alignment: alignments[align],
      bold: true,
      fontSize: 8.5,
    }),
  )
  if (caption === '') return [titles]
  const { margin: _, ...style } = headingStyle(2)
  const first: TableCell = {
    ...textContent(caption, coverage),
    ...style,
    colSpan: columns.length,
    margin: [0, 8, 0, 0],
    border: [false, false, false, false],
  }
  return [[first, ...columns.slice(1).map((): TableCell => ({}))], titles]
}

function tableCell(
  cell: Cell,
  block: Extract<Block, { kind: 'table' }>,
  index: number,
  drawing: Drawing,
): TableCell {
  const align = block.columns[index]?.align ?? 'left'
  if (typeof cell === 'object' && 'kind' in cell) {
    return { canvas: [square()], alignment: alignments[align], margin: [0, 1, 0, 0] }
  }
  const isRowHead = block.look === 'compared' && index === 0
  return {
    ...textContent(cell as Text, drawing.coverage),
    alignment: alignments[align],
    fontFeatures: ['tnum'],
    ...(isRowHead ? { bold: true } : {}),
  }
}

function columnWidth(
  width: Extract<Block, { kind: 'table' }>['columns'][number]['width'],
): number | 'auto' | '*' {
  if (typeof width === 'object') return width.points
  return width === 'content' ? 'auto' : '*'
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

function square() {
  return { type: 'rect', x: 0, y: 0, w: 8, h: 8, lineWidth: 0.7, lineColor: colours.ink } as const
}

function line(width: number, y: number) {
  return { type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth: 0.5, lineColor: colours.rule } as const
}
