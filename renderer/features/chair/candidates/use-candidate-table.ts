import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Item, SessionState } from '../../../../shared/domain/state.ts'
import { comparedCandidates } from '../../dossier/compared-candidate.ts'
import { candidateColumns, candidateFeatures } from './candidate-columns.tsx'

/** The table model of an item's candidates; its columns and rows change only when the sitting does. */
export function useCandidateTable(state: SessionState, item: Item) {
  const columns = useMemo(() => candidateColumns(state, item), [state, item])
  const data = useMemo(() => comparedCandidates(state, item), [state, item])
  return useTable({ features: candidateFeatures, columns, data, getRowId: (one) => one.candidate.file.id })
}

export type CandidateTable = ReturnType<typeof useCandidateTable>
