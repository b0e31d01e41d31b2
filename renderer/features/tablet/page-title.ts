import { assertNever } from '../../../shared/util/assert-never.ts'
import { candidateReference } from '../dossier/numbering.ts'
import type { TabletPage } from './pages.ts'

/** `L2 · candidat B`: what heads a page and is read aloud when it is turned to. */
export function pageTitle({ number, content }: TabletPage): string {
  switch (content.kind) {
    case 'dwelling':
      return `${number} · le logement`
    case 'comparison':
      return `${number} · les candidats`
    case 'candidate':
      return candidateReference(number, content)
    case 'review':
      return `${number} · examen de l’occupation`
    default:
      return assertNever(content)
  }
}
