import { opinionTerms, religionTerms } from './default-terms/beliefs.ts'
import { healthTerms } from './default-terms/health.ts'
import { judgmentTerms } from './default-terms/judgments.ts'
import { originTerms } from './default-terms/origin.ts'
import { familyTerms, moralsTerms } from './default-terms/private-life.ts'
import type { Term } from './term.ts'

/**
 * The terms that the application warns of until the list is edited on a device: what the CNIL forbids or discourages in
 * free text (pack logement social; RGPD art. 5, 9 and 10; code pénal 225-1).
 */
export const defaultTerms: readonly Term[] = [
  ...healthTerms,
  ...originTerms,
  ...religionTerms,
  ...opinionTerms,
  ...moralsTerms,
  ...familyTerms,
  ...judgmentTerms,
]
