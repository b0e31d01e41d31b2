import type { Instant } from '../domain/calendar.ts'

/**
 * What a document says and how its parts hang together, in our own small types: builders give it, a printer (PDF
 * today) draws it. Nothing here knows of a library, a page size or a font.
 */
export type Run =
  | string
  | { readonly kind: 'styled'; readonly text: string; readonly style: 'strong' | 'quiet' }
  /** The number of the page where an anchor stands, known only once everything is laid out. */
  | { readonly kind: 'page-of'; readonly anchor: string }

export type Text = string | readonly Run[]

/** What a table's cell holds: words, or an empty square to tick by hand. */
export type Cell = Text | { readonly kind: 'square' }

export interface Column {
  readonly title: string
  /** A share of what is left, or a fixed width. */
  readonly width: 'rest' | { readonly points: number }
  readonly align: 'left' | 'centre' | 'right'
}

export interface Fact {
  readonly label: string
  readonly value: Text
}

export interface ListItem {
  readonly marker: string
  readonly text: Text
}

export type ParagraphStyle =
  | 'body'
  | 'lead'
  | 'note'
  | 'address'
  | 'signatory'
  | 'title'
  | 'subtitle'
  | 'letterhead'

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text; readonly anchor?: string }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly text: Text }
  | {
      readonly kind: 'list'
      readonly items: readonly ListItem[]
      readonly arrangement: 'lines' | 'two-columns'
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table'
      /** Above the heads, repeated with them on each page; empty for none. */
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
      /** `ruled`: read across; `form`: filled in by hand, tall rows; `compared`: the first column heads each row. */
      readonly look: 'ruled' | 'form' | 'compared'
    }
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }
  | { readonly kind: 'beside'; readonly left: readonly Block[]; readonly right: readonly Block[] }
  | { readonly kind: 'framed'; readonly blocks: readonly Block[] }
  /** Squares to tick, each with its words, on one line. */
  | { readonly kind: 'choices'; readonly label: string; readonly options: readonly string[] }
  /** Ruled lines to write on. */
  | { readonly kind: 'writing-lines'; readonly count: number }
  | { readonly kind: 'gap'; readonly size: 'small' | 'large' }
  | { readonly kind: 'rule' }
  /** A new page: the next one, or the next right-hand one of a copy printed on both sides. */
  | { readonly kind: 'page'; readonly side: 'next' | 'right-hand'; readonly runningHead: string }
  /** Another document in the same file: its own right-hand page, its own foot, its pages counted from 1. */
  | { readonly kind: 'part'; readonly footer: string }

/** A whole document. `look` chooses margins and sizes; `watermark` crosses every page. */
export interface DocumentDescription {
  /** The file's name without its extension: identifiers only, never the name of a person. */
  readonly name: string
  readonly title: string
  readonly author: string
  /** The instant that the file carries as its creation: taken from the journal, so that one state gives one file. */
  readonly createdAt: Instant
  readonly look: 'act' | 'letter' | 'booklet' | 'sheet'
  /** Left of the page number, at the foot of every page. */
  readonly footer: string
  readonly watermark: string | null
  readonly blocks: readonly Block[]
}
