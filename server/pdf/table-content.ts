import type { ContentTable, TableCell } from 'pdfmake/interfaces'
import type { Block, Cell, Text } from '../../shared/documents/document.ts'
import type { Drawing } from './drawing.ts'
import { headingStyle } from './look.ts'
import { square } from './shapes.ts'
import { comparedLayout, formLayout, ruledLayout } from './table-layouts.ts'
import { textContent } from './text-content.ts'

const layouts = { ruled: ruledLayout, compared: comparedLayout, form: formLayout } as const
const alignments = { left: 'left', centre: 'center', right: 'right' } as const

type TableBlock = Extract<Block, { kind: 'table' }>

/** The heads are repeated on every page and no row is cut between two pages. */
export function tableContent(block: TableBlock, drawing: Drawing): ContentTable {
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

function columnWidth(width: TableBlock['columns'][number]['width']): number | '*' {
  return width === 'rest' ? '*' : width.points
}
