import { useLiveQuery } from 'dexie-react-hooks'
import { type ReactNode, useMemo, useState } from 'react'
import { defaultTerms } from '../../../shared/domain/free-text/default-list.ts'
import { prepareTerms } from '../../../shared/domain/free-text/prepared-terms.ts'
import { TermsContext, type TermsDesk } from './terms-context.ts'
import { TermsDatabase } from './terms-database.ts'

/** Gives every screen of this device the list as it stands, whichever window edits it. */
export function TermsProvider({ children }: { readonly children: ReactNode }) {
  const [database] = useState(() => new TermsDatabase())
  const edited = useLiveQuery(() => database.edited(), [database]) ?? null
  const desk = useMemo<TermsDesk>(() => {
    const terms = edited ?? defaultTerms
    return {
      terms,
      prepared: prepareTerms(terms),
      isEdited: edited !== null,
      keep: (kept) => database.keep(kept),
      restore: () => database.forget(),
    }
  }, [database, edited])
  return <TermsContext value={desk}>{children}</TermsContext>
}
