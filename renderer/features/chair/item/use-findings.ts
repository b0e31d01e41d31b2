import { useMemo } from 'react'
import type { Check } from '../../../../shared/domain/checks.ts'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { allChecksOf } from '../../../../shared/domain/year/all-checks.ts'
import { useYearDesk } from '../../year/register-context.ts'
import { useCalmDesk } from '../desk/desk-context.ts'

/** What the regularity guard finds of a dwelling, other sittings included as far as this device knows them. */
export function useFindings(item: VacancyItem): readonly Check[] {
  const { state } = useCalmDesk()
  const { register } = useYearDesk()
  return useMemo(
    () => allChecksOf(state, item, register.kind === 'told' ? register.entries : []),
    [state, item, register],
  )
}
