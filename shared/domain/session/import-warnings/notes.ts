import { defaultTerms } from '../../free-text/default-list.ts'
import { nameWords } from '../../free-text/known-names.ts'
import { findTerms } from '../../free-text/match.ts'
import { prepareTerms } from '../../free-text/prepared-terms.ts'
import { categoryLabels } from '../../free-text/term.ts'
import type { PreparedSession, SessionFile } from '../types.ts'
import { everyCandidate } from './presented.ts'
import { type ImportWarning, warn } from './warning.ts'

const delivered = prepareTerms(defaultTerms)

/**
 * Notes that speak of what a file must not hold (RGPD art. 9 and 10; code pénal 225-1): where, and of what. What is written
 * there is not repeated: warnings are read by scripts and logs.
 */
export function noteWarnings({ file }: PreparedSession): readonly ImportWarning[] {
  const names = namesIn(file)
  return everyCandidate(file).flatMap(({ candidate: { letter, note = '' }, item, path }) => {
    const categories = new Set(findTerms(note, delivered, names).map(({ term }) => term.category))
    return [...categories].map((category) =>
      warn([...path, 'note'], 'note-term', { letter, item, category: categoryLabels[category] }),
    )
  })
}

function namesIn(file: SessionFile): ReadonlySet<string> {
  const applicants = everyCandidate(file).flatMap(({ candidate }) => candidate.applicants)
  const tenants = (file.occupancyReviews ?? []).map(({ tenant }) => tenant)
  return nameWords([...applicants, ...tenants, ...file.commission.seats.map(({ holder }) => holder)])
}
