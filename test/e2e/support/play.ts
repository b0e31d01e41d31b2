import type { Page } from 'playwright-core'
import type { ChairHand } from './chair-hand.ts'
import type { SittingBook } from './sitting-book.ts'

/** What a play needs: the chair's screen, the words of the sitting, and how the chair acts. */
export interface Play {
  readonly page: Page
  readonly book: SittingBook
  readonly hand: ChairHand
}
