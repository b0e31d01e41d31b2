import type { SessionState } from '../../../shared/domain/state.ts'
import { candidateItem, itemOf } from '../../../shared/domain/vacancy/selectors.ts'
import type { MadeFile } from '../../app/document-desk.ts'
import { applicantsName, listName } from '../dossier/names.ts'
import { itemNumber } from '../dossier/numbering.ts'

/** `L2, candidat B : M. DELAUNAY Antoine` for a letter, `O1 : M. PETIT Jean` for an opinion; the document's title for the others. */
export function fileLabel(
  state: SessionState,
  { candidate, name }: Pick<MadeFile, 'candidate' | 'name'>,
  title: string,
): string {
  const found = candidate === undefined ? undefined : candidateItem(state, candidate)
  if (found === undefined) return tenantLabel(state, name) ?? title
  const { file } = found.candidate
  return `${itemNumber(state, found.item)}, candidat ${file.letter} : ${applicantsName(file)}`
}

/** An opinion's file is named after its review. */
function tenantLabel(state: SessionState, name: string): string | null {
  const item = itemOf(state, name.replace(/\.pdf$/, ''))
  if (item?.kind !== 'occupancy-review') return null
  return `${itemNumber(state, item)} : ${listName(item.review.tenant)}`
}
