import type { Quorum } from '../../../shared/domain/attendance/types.ts'
import { shownOrder } from '../../../shared/domain/score/order.ts'
import type { CandidateFile } from '../../../shared/domain/session/events.ts'
import type { CandidateId, Item, SessionState } from '../../../shared/domain/state.ts'
import { dwellingOf, reservationOf } from '../../../shared/domain/vacancy/selectors.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { dwellingSummary, rentText, reservationText } from '../dossier/dwelling.ts'
import { capitalised, formatShortDate } from '../dossier/format.ts'
import { applicantsInitials } from '../dossier/names.ts'
import { itemNumber } from '../dossier/numbering.ts'
import { quorumText } from '../dossier/vote-sentences.ts'
import { type ProjectedRow, projectedRows } from './projected-rows.ts'
import { reviewLines } from './review-lines.ts'
import { type VoteBand, voteBand } from './vote-band.ts'

/** A candidate as the whole room may see it: a letter, and initials unless the household is protected. */
export interface ProjectedCandidate {
  readonly candidate: CandidateId
  readonly letter: string
  readonly initials: string | null
  readonly isWithdrawn: boolean
}

/** The slide of one item: its head, its candidates compared, where the vote stands. */
export interface ItemSlide {
  readonly kind: 'item'
  readonly key: string
  readonly number: string
  readonly title: string
  /** The dwelling in one line, without its street. */
  readonly summary: string
  /** Reservation and rent, or when and by whom an urgent allocation was decided. */
  readonly context: string
  readonly candidates: readonly ProjectedCandidate[]
  readonly rows: readonly ProjectedRow[]
  /** Columns while a slide can hold them, then one line a candidate. */
  readonly layout: 'columns' | 'lines'
  /** Which part of a long list this is, from 1, and of how many. */
  readonly part: { readonly page: number; readonly pages: number; readonly total: number }
  /** Findings and opinion of an occupancy review. */
  readonly lines: readonly string[]
  readonly quorum: { readonly text: string; readonly met: boolean }
  readonly vote: VoteBand
}

const mostColumns = 5
const linesPerSlide = 8

/** What the wall shows of an item. Never a name, a street, a category of priority, a reason or a score's lines. */
export function itemSlide(state: SessionState, item: Item, quorum: Quorum, asked: number): ItemSlide {
  const shown = shownOrder(state, item)
  const layout = shown.length > mostColumns ? 'lines' : 'columns'
  const pages = layout === 'columns' ? 1 : Math.ceil(shown.length / linesPerSlide)
  const page = Math.min(Math.max(asked, 1), pages)
  const part = layout === 'columns' ? shown : shown.slice((page - 1) * linesPerSlide, page * linesPerSlide)
  const candidates = part.map(({ file, withdrawn }) => projectedCandidate(file, withdrawn !== null))
  return {
    kind: 'item',
    key: `${item.id}/${page}`,
    number: itemNumber(state, item),
    title: titleOf(item),
    summary: dwellingSummary(dwellingOf(item)),
    context: contextOf(item),
    candidates,
    rows: projectedRows(
      state,
      item,
      candidates.map(({ candidate }) => candidate),
    ),
    layout,
    part: { page, pages, total: shown.length },
    lines: item.kind === 'occupancy-review' ? reviewLines(state, item) : [],
    quorum: { text: quorumText(quorum), met: quorum.met },
    vote: voteBand(state, item),
  }
}

function projectedCandidate(file: CandidateFile, isWithdrawn: boolean): ProjectedCandidate {
  const initials = file.protected === true ? null : applicantsInitials(file)
  return { candidate: file.id, letter: file.letter, initials, isWithdrawn }
}

function titleOf(item: Item): string {
  const { reference, commune } = dwellingOf(item)
  const place = `${reference} · ${commune}`
  switch (item.kind) {
    case 'vacancy':
      return place
    case 'urgent-allocation':
      return `Attribution en urgence · ${place}`
    case 'occupancy-review':
      return `Examen de l’occupation · ${place}`
    default:
      return assertNever(item)
  }
}

function contextOf(item: Item): string {
  const dwelling = dwellingOf(item)
  switch (item.kind) {
    case 'vacancy': {
      const reservation = reservationOf(item)
      return [reservation === null ? '' : capitalised(reservationText(reservation)), rentText(dwelling)]
        .filter((part) => part !== '')
        .join(' · ')
    }
    case 'urgent-allocation':
      return `Décidée le ${formatShortDate(item.allocation.decidedOn)} par ${item.allocation.decidedBy}, à valider`
    case 'occupancy-review':
      return rentText(dwelling)
    default:
      return assertNever(item)
  }
}
