import type { ReferenceLists } from '../reference-lists.ts'
import type { PreparedSession } from '../types.ts'
import { candidateWarnings } from './candidates.ts'
import { commissionWarnings } from './commission.ts'
import { gridWarnings } from './grid.ts'
import { noteWarnings } from './notes.ts'
import { seatWarnings } from './seats.ts'
import { sittingWarnings } from './sitting.ts'
import { vacancyWarnings } from './vacancies.ts'
import type { ImportWarning } from './warning.ts'

/** Everything that a secretary wants to know of a sitting that can be imported: it warns and never blocks. */
export function importWarnings(
  prepared: PreparedSession,
  { grids }: Pick<ReferenceLists, 'grids'>,
): readonly ImportWarning[] {
  return [
    ...sittingWarnings(prepared),
    ...gridWarnings(prepared, grids),
    ...commissionWarnings(prepared),
    ...seatWarnings(prepared),
    ...vacancyWarnings(prepared),
    ...candidateWarnings(prepared),
    ...noteWarnings(prepared),
  ]
}
