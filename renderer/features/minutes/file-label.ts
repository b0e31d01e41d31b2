import type { SessionState } from '../../../shared/domain/state.ts'
import { candidateItem } from '../../../shared/domain/vacancy/selectors.ts'
import type { MadeFile } from '../../app/document-desk.ts'
import { applicantsName } from '../dossier/names.ts'
import { itemNumber } from '../dossier/numbering.ts'

/** `L2, candidat B : M. DELAUNAY Antoine` for a letter; the document's title for the others. */
export function fileLabel(state: SessionState, { candidate }: MadeFile, title: string): string {
  const found = candidate === undefined ? undefined : candidateItem(state, candidate)
  if (found === undefined) return title
  const { file } = found.candidate
  return `${itemNumber(state, found.item)}, candidat ${file.letter} : ${applicantsName(file)}`
}
