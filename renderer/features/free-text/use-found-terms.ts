import { useMemo } from 'react'
import { knownNames } from '../../../shared/domain/free-text/known-names.ts'
import { type FoundTerm, findTerms } from '../../../shared/domain/free-text/match.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { usePreparedTerms } from './terms-context.ts'

const noNames: ReadonlySet<string> = new Set()

/** The terms that a text should not hold. The names of the sitting are collected only for a text that holds some. */
export function useFoundTerms(text: string): readonly FoundTerm[] {
  const { state } = useSitting()
  const prepared = usePreparedTerms()
  const hasAny = useMemo(() => findTerms(text, prepared, noNames).length > 0, [text, prepared])
  const names = useMemo(() => (hasAny ? knownNames(state) : noNames), [hasAny, state])
  return useMemo(() => (hasAny ? findTerms(text, prepared, names) : []), [hasAny, text, prepared, names])
}
