import type { Block, Cell, DocumentDescription, Text } from '../../shared/documents/document.ts'

/** Every word of a document, a line a block, with ordinary spaces so that sentences can be looked for as typed. */
export function documentText(description: DocumentDescription): string {
  return plainSpaces(rawText(description))
}

/** The same with its no-break spaces. */
export function rawText({ title, footer, blocks }: DocumentDescription): string {
  return [title, footer, ...blocks.map(blockText)].join('\n')
}

export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return words(block.text)
    case 'list':
      return block.items.map(({ marker, text }) => `${marker} ${words(text)}`).join('\n')
    case 'facts':
      return block.facts.map(({ label, value }) => `${label} ${words(value)}`).join('\n')
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(cellText))]
        .map((row) => row.join(' | '))
        .join('\n')
    case 'together':
    case 'framed':
      return block.blocks.map(blockText).join('\n')
    case 'beside':
      return [...block.left, ...block.right].map(blockText).join('\n')
    case 'choices':
      return [block.label, ...block.options].join(' ')
    case 'page':
      return block.runningHead
    case 'part':
      return block.footer
    case 'writing-lines':
    case 'gap':
    case 'rule':
      return ''
  }
}

function cellText(cell: Cell): string {
  return typeof cell === 'object' && 'kind' in cell ? '□' : words(cell)
}

function words(text: Text): string {
  if (typeof text === 'string') return text
  return text.map((run) => (typeof run === 'string' ? run : run.kind === 'styled' ? run.text : '#')).join('')
}
