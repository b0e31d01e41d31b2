import { createContext, useContext } from 'react'
import type { RegisterEntry } from '../../../shared/domain/year/types.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { MissingPart } from '../../../shared/sync/register-messages.ts'

/** The year's register as this device knows it. `none`: it is not for this device. */
export type YearRegister =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'told'
      readonly entries: readonly RegisterEntry[]
      /** Empty when nothing is known to be missing. */
      readonly missing: readonly MissingPart[]
    }
  | { readonly kind: 'failed'; readonly reason: BackendFailure['reason'] }

/** The register, and whether the chair keeps the panel open that shows what a proposal does to the year. */
export interface YearDesk {
  readonly register: YearRegister
  readonly isShown: boolean
  readonly show: (isShown: boolean) => void
  readonly ask: () => void
}

const withoutRegister: YearDesk = {
  register: { kind: 'none' },
  isShown: false,
  show: () => undefined,
  ask: () => undefined,
}

export const YearDeskContext = createContext<YearDesk>(withoutRegister)

/** The year's register; `none` outside the secretary's desk. */
export function useYearDesk(): YearDesk {
  return useContext(YearDeskContext)
}
