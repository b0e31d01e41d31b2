import type { VacancyItem } from '../state.ts'

/**
 * True when nobody is left to whom the dwelling could go: every rank refused, let the delay pass or fell with its
 * condition, or nobody was ranked. The commission examines it again at a later sitting.
 */
export function returnsToCommission({ adopted, offers }: VacancyItem): boolean {
  return adopted !== null && offers.every(({ status }) => status === 'refused' || status === 'lapsed')
}
