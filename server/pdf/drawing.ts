import type { Coverage } from './fonts.ts'
import type { Look } from './look.ts'

/** What the drawing of a block depends on. */
export interface Drawing {
  readonly look: Look
  readonly coverage: Coverage
}
