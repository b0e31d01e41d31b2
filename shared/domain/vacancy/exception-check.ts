import { assertNever } from '../../util/assert-never.ts'
import type { Check } from '../checks.ts'
import type { CandidatesException } from '../session/types.ts'
import type { VacancyItem } from '../state.ts'
import { examinedCandidates } from './selectors.ts'

/** An exception to the three requests that the file does not bear out (CCH R441-3, first paragraph). */
export function unfoundedException(item: VacancyItem): readonly Check[] {
  const { exception } = item
  const message = exception === null ? null : whyUnfounded(item, exception)
  return message === null ? [] : [{ code: 'exception-unfounded', level: 'warning', message }]
}

function whyUnfounded(item: VacancyItem, { code }: CandidatesException): string | null {
  switch (code) {
    case 'insufficient-candidates':
      return null
    case 'dalo-designated':
      return examinedCandidates(item).some(({ file }) => file.priority?.daloDesignatedByPrefect === true)
        ? null
        : 'L’exception invoque une désignation par le préfet, mais aucune candidature n’est désignée au titre du DALO.'
    case 'plai-adapted':
      return item.vacancy.dwelling.financing === 'PLAI-adapte'
        ? null
        : 'L’exception invoque un PLAI adapté, mais ce logement a un autre financement.'
    default:
      return assertNever(code)
  }
}
