import type { Decision } from '../domain/decision/types.ts'
import type { SessionState } from '../domain/state.ts'
import { sentence } from './grammar.ts'

/** The label of a document of the limitative list (CCH R441-2-4-1); the proposal's guard let no other code through. */
export function documentLabel(
  { documents }: Pick<SessionState, 'documents'>,
  code: string | undefined,
): string {
  const known = documents.find((document) => document.code === code)
  if (known === undefined) throw new Error('a decision awaits a document that the list does not hold')
  return known.label
}

/** `Logement trop petit pour la composition du ménage. Le logement compte…`: the motive, then the statement. */
export function reasonText({ motives }: Pick<SessionState, 'motives'>, decision: Decision): string {
  const known = [...motives['not-allocated'], ...motives.inadmissible].find(
    ({ code }) => code === decision.motive,
  )
  return [known?.label, decision.statement]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => sentence(part ?? ''))
    .join(' ')
}
