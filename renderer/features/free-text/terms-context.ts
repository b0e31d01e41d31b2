import { createContext, useContext } from 'react'
import { defaultTerms } from '../../../shared/domain/free-text/default-list.ts'
import { type PreparedTerms, prepareTerms } from '../../../shared/domain/free-text/prepared-terms.ts'
import type { Term } from '../../../shared/domain/free-text/term.ts'

/** The list that this device warns with, and the ways to change it. */
export interface TermsDesk {
  readonly terms: readonly Term[]
  readonly prepared: PreparedTerms
  readonly isEdited: boolean
  readonly keep: (terms: readonly Term[]) => Promise<void>
  readonly restore: () => Promise<void>
}

/** The delivered list made ready, for the screens that never edit it. */
export const deliveredTerms: PreparedTerms = prepareTerms(defaultTerms)

export const TermsContext = createContext<TermsDesk | null>(null)

/** The list made ready to be looked up; the delivered one where no provider stands above. */
export function usePreparedTerms(): PreparedTerms {
  return useContext(TermsContext)?.prepared ?? deliveredTerms
}

/** The list and the ways to change it; throws outside the application. */
export function useTermsDesk(): TermsDesk {
  const desk = useContext(TermsContext)
  if (desk === null) throw new Error('useTermsDesk outside a TermsProvider')
  return desk
}
