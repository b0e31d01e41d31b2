import type { Item, SessionState } from '../domain/state.ts'
import { dwellingOf, examinedCandidates } from '../domain/vacancy/selectors.ts'
import type { Head } from '../journal/record.ts'
import { heading, paragraph, strong } from './blocks.ts'
import { annexAnchor, gridAnnex } from './booklet/grid-annex.ts'
import { itemPages } from './booklet/item-pages.ts'
import type { Block, Cell, Column, DocumentDescription } from './document.ts'
import { dwellingAddress } from './dwelling-text.ts'
import { itemNumber } from './item-text.ts'
import { meetingSentence } from './session-text.ts'
import { typesetDocument } from './typeset-document.ts'
import { fill } from './wording/fill.ts'
import { printedAt, sessionTitle, type Writing, writingOf } from './writing.ts'

/**
 * The dossier on paper: for each item a sheet on a right-hand page with its requests side by side, then a page for each
 * request. The secretary's knowledge of protected households is not in it.
 */
export function booklet(state: SessionState, head: Head): DocumentDescription {
  const writing = writingOf(state, head)
  const words = writing.wording.paper
  return typesetDocument({
    name: 'livret-de-seance',
    title: `${words.bookletTitle}, séance n° ${state.session.number}`,
    author: state.organisation.name,
    createdAt: printedAt(writing),
    look: 'booklet',
    footer: fill(words.bookletFooter, { number: state.session.number }),
    watermark: null,
    blocks: [
      ...cover(writing),
      ...state.items.flatMap((item) => itemPages(writing, item)),
      ...gridAnnex(writing),
    ],
  })
}

function cover(writing: Writing): readonly Block[] {
  const { state, wording } = writing
  const words = wording.paper
  return [
    paragraph(state.organisation.name, 'letterhead'),
    paragraph(words.bookletTitle, 'title'),
    paragraph(words.commission, 'subtitle'),
    paragraph(sessionTitle(writing), 'subtitle'),
    paragraph(meetingSentence(writing)),
    paragraph(words.bookletSecret, 'note'),
    ...(state.items.length === 0 ? [paragraph(words.agendaEmpty)] : contents(writing)),
  ]
}

const columns: readonly Column[] = [
  { title: '', width: { points: 88 }, align: 'left' },
  { title: 'Logement', width: 'rest', align: 'left' },
  { title: 'Demandes', width: { points: 56 }, align: 'right' },
  { title: 'Page', width: { points: 36 }, align: 'right' },
]

function contents({ state, wording }: Writing): readonly Block[] {
  const rows = state.items.map((item): readonly Cell[] => [
    `${kindText(item)} ${itemNumber(state, item)}`,
    [strong(dwellingOf(item).reference), `, ${dwellingAddress(dwellingOf(item))}`],
    item.kind === 'occupancy-review' ? '–' : String(examinedCandidates(item).length),
    [{ kind: 'page-of', anchor: item.id }],
  ])
  const annex: readonly (readonly Cell[])[] =
    state.grid === null
      ? []
      : [[wording.score.annex, wording.score.annexHead, '–', [{ kind: 'page-of', anchor: annexAnchor }]]]
  const lines = [...rows, ...annex]
  return [
    heading(2, wording.paper.contents),
    { kind: 'table', caption: '', look: 'ruled', columns, rows: lines },
  ]
}

function kindText({ kind }: Item): string {
  switch (kind) {
    case 'vacancy':
      return 'Logement'
    case 'urgent-allocation':
      return 'Urgence'
    case 'occupancy-review':
      return 'Occupation'
  }
}
