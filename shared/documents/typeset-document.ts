import { assertNever } from '../util/assert-never.ts'
import type { Block, Cell, DocumentDescription, Run, Text } from './document.ts'
import { typeset } from './typography.ts'

/** The document with the typography of French applied to every word of it. */
export function typesetDocument(description: DocumentDescription): DocumentDescription {
  return {
    ...description,
    title: typeset(description.title),
    author: typeset(description.author),
    footer: typeset(description.footer),
    blocks: description.blocks.map(typesetBlock),
  }
}

function typesetBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: typesetText(block.text) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, text: typesetText(item.text) })) }
    case 'facts':
      return { ...block, facts: block.facts.map(typesetFact) }
    case 'table':
      return typesetTable(block)
    case 'together':
    case 'framed':
      return { ...block, blocks: block.blocks.map(typesetBlock) }
    case 'beside':
      return { ...block, left: block.left.map(typesetBlock), right: block.right.map(typesetBlock) }
    case 'choices':
      return { ...block, label: typeset(block.label), options: block.options.map(typeset) }
    case 'page':
      return { ...block, runningHead: typeset(block.runningHead) }
    case 'part':
      return { ...block, footer: typeset(block.footer) }
    case 'writing-lines':
    case 'gap':
    case 'rule':
      return block
    default:
      return assertNever(block)
  }
}

function typesetTable(block: Extract<Block, { kind: 'table' }>): Block {
  return {
    ...block,
    caption: typeset(block.caption),
    columns: block.columns.map((column) => ({ ...column, title: typeset(column.title) })),
    rows: block.rows.map((row) => row.map(typesetCell)),
  }
}

function typesetFact<Fact extends { readonly label: string; readonly value: Text }>(fact: Fact): Fact {
  return { ...fact, label: typeset(fact.label), value: typesetText(fact.value) }
}

function typesetCell(cell: Cell): Cell {
  return isText(cell) ? typesetText(cell) : cell
}

function isText(cell: Cell): cell is Text {
  return typeof cell === 'string' || Array.isArray(cell)
}

function typesetText(text: Text): Text {
  return typeof text === 'string' ? typeset(text) : text.map(typesetRun)
}

function typesetRun(run: Run): Run {
  if (typeof run === 'string') return typeset(run)
  return run.kind === 'styled' ? { ...run, text: typeset(run.text) } : run
}
