import type { Block, ListItem, ParagraphStyle, Run, Text } from './document.ts'

/** Short names for the parts that builders use most. */
export function paragraph(text: Text, style: ParagraphStyle = 'body'): Block {
  return { kind: 'paragraph', style, text }
}

export function heading(level: 1 | 2 | 3, text: Text): Block {
  return { kind: 'heading', level, text }
}

export function strong(text: string): Run {
  return { kind: 'styled', text, style: 'strong' }
}

export function quiet(text: string): Run {
  return { kind: 'styled', text, style: 'quiet' }
}

/** Blocks that stay on one page; an empty or single one needs no group. */
export function together(blocks: readonly Block[]): readonly Block[] {
  return blocks.length < 2 ? blocks : [{ kind: 'together', blocks }]
}

export function bullets(texts: readonly Text[]): Block {
  return list(texts.map((text) => ({ marker: '–', text })))
}

export function list(items: readonly ListItem[]): Block {
  return { kind: 'list', arrangement: 'lines', items }
}

/** Short items, such as names, in two columns. */
export function namesList(names: readonly string[]): Block {
  return { kind: 'list', arrangement: 'two-columns', items: names.map((text) => ({ marker: '–', text })) }
}
