import { eligibilityOf } from '../../../shared/domain/eligibility/ceilings.ts'
import { rejectionBasis } from '../../../shared/domain/rejection/basis.ts'
import type { CeilingTable } from '../../../shared/domain/session/reference-lists.ts'
import type { CandidateId, SessionState } from '../../../shared/domain/state.ts'
import type { Status } from '../../components/status-mark.tsx'
import { formatEuros } from '../dossier/format.ts'
import { applicantsName } from '../dossier/names.ts'
import { itemNumber } from '../dossier/numbering.ts'

/** What a table would change for one rejected household. */
export interface CeilingsChange {
  readonly candidate: CandidateId
  readonly household: string
  readonly income: string
  readonly before: string
  readonly after: string
  readonly status: Status
  readonly words: string
}

/** Every rejection that rests on a provisional ceiling, as this table would judge it. */
export function ceilingsChanges(state: SessionState, table: CeilingTable): readonly CeilingsChange[] {
  const after = { ...state, confirmedCeilings: table }
  return state.items.flatMap((item) => {
    if (item.kind !== 'vacancy') return []
    return item.decisions.flatMap((decision) => {
      const { kind } = rejectionBasis(after, item, decision)
      const file = item.candidates.find((candidate) => candidate.file.id === decision.candidate)?.file
      if (kind === 'firm' || file === undefined) return []
      const { dwelling } = item.vacancy
      const figures = (of: CeilingTable) => eligibilityOf(of, dwelling, file, state.session.date)
      return [
        {
          candidate: decision.candidate,
          household: `${itemNumber(state, item)}, ${applicantsName(file)}`,
          income: formatEuros(figures(table).income),
          before: ceilingText(figures(state.ceilings).ceiling),
          after: ceilingText(figures(table).ceiling),
          ...verdictOf(kind),
        },
      ]
    })
  })
}

function ceilingText(ceiling: number | null): string {
  return ceiling === null ? 'inconnu' : formatEuros(ceiling)
}

function verdictOf(kind: 'awaiting-ceilings' | 'over-confirmed' | 'within-confirmed'): {
  readonly status: Status
  readonly words: string
} {
  switch (kind) {
    case 'awaiting-ceilings':
      return { status: 'watch', words: 'Lettre toujours retenue : ce plafond reste provisoire.' }
    case 'over-confirmed':
      return { status: 'met', words: 'Rejet confirmé : la lettre pourra partir.' }
    case 'within-confirmed':
      return {
        status: 'blocks',
        words: 'Rejet sur un plafond inexact : lettre retenue, acte rectificatif et nouvel examen à prévoir.',
      }
  }
}
