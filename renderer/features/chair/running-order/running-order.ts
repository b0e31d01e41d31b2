import type { Item, ItemId, SessionState } from '../../../../shared/domain/state.ts'
import { dwellingOf, type ItemStatus, itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'
import { itemNumber } from '../../dossier/numbering.ts'

/** The state of a line of the running order: a shape and a word. */
export type ItemMark = ItemStatus | 'rejected' | 'tied'

export interface RunningOrderRow {
  readonly id: ItemId
  readonly kind: Item['kind']
  readonly number: string
  readonly reference: string
  readonly commune: string
  readonly mark: ItemMark
  readonly words: string
  /** The room is turned to it. */
  readonly isCurrent: boolean
  /** This screen looks at it. */
  readonly isViewed: boolean
}

const words: Readonly<Record<ItemMark, string>> = {
  prepared: 'à examiner',
  started: 'en cours',
  voting: 'vote ouvert',
  decided: 'décidé',
  rejected: 'rejeté',
  tied: 'voix partagées',
}

const toRegularise = {
  prepared: 'à régulariser',
  rejected: 'rejeté, à régulariser',
  tied: 'voix partagées, à régulariser',
} as const satisfies Partial<Readonly<Record<ItemMark, string>>>

/** The running order as the left pane lists it. */
export function runningOrder(state: SessionState, viewed: ItemId | null): readonly RunningOrderRow[] {
  return state.items.map((item) => {
    const { reference, commune } = dwellingOf(item)
    const mark = itemMark(item)
    const isCurrent = state.currentItem === item.id
    return {
      id: item.id,
      kind: item.kind,
      number: itemNumber(state, item),
      reference,
      commune,
      mark,
      words: wordsOf(state, item, mark, isCurrent),
      isCurrent,
      isViewed: viewed === item.id,
    }
  })
}

/**
 * Once the sitting is closed, what was left is what the minutes say of it: not examined. An urgent allocation says that
 * it is to be regularised until it is voted, whatever was tried.
 */
function wordsOf({ phase }: SessionState, item: Item, mark: ItemMark, isCurrent: boolean): string {
  const isLeft = mark === 'prepared' || mark === 'started'
  if (item.kind === 'urgent-allocation' && (mark === 'prepared' || mark === 'rejected' || mark === 'tied')) {
    return toRegularise[mark]
  }
  if (isLeft && (phase === 'closed' || phase === 'signed')) return 'non examiné'
  return isCurrent && mark === 'started' ? 'en salle' : words[mark]
}

/** A rejected or tied item is open again, and says so until something new is decided. */
function itemMark(item: Item): ItemMark {
  const status = itemStatus(item)
  const outcome = item.result?.outcome
  return status === 'started' && (outcome === 'rejected' || outcome === 'tied') ? outcome : status
}

/** `3 décidés sur 7`. */
export function progressText(state: SessionState): string {
  const decided = state.items.filter((item) => item.adopted !== null).length
  return `${decided} ${decided < 2 ? 'décidé' : 'décidés'} sur ${state.items.length}`
}
