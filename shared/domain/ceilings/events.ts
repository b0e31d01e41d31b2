import type { CeilingTable } from '../session/reference-lists.ts'

/**
 * The published figures of ceilings that the sitting used provisionally. What was decided does not change (contract
 * 5.43); what a rejection rests on is known from then on.
 */
export interface CeilingsConfirmed {
  readonly type: 'CeilingsConfirmed'
  readonly table: CeilingTable
}

export type CeilingsEvent = CeilingsConfirmed
