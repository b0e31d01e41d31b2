import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RowKey } from '../dossier/comparison-cells.ts'
import type { ProjectedRow } from './projected-rows.ts'

/** What leaves the wall first when the rows do not fit: text never shrinks, and the tablets keep every row. */
const leavingOrder: readonly RowKey[] = ['fit', 'seniority', 'documents', 'remainder', 'priority']

export interface FittingRows {
  readonly box: RefObject<HTMLDivElement | null>
  readonly rows: readonly ProjectedRow[]
}

/** The rows that fit in the box's height: one leaves at a time until nothing is cut. */
export function useFittingRows(rows: readonly ProjectedRow[]): FittingRows {
  const box = useRef<HTMLDivElement>(null)
  const [fitted, setFitted] = useState({ rows, left: 0 })
  if (fitted.rows !== rows) setFitted({ rows, left: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || fitted.left >= leavingOrder.length) return
    if (element.scrollHeight > element.clientHeight) setFitted({ ...fitted, left: fitted.left + 1 })
  }, [fitted])
  useEffect(() => onNewLayout(() => setFitted((now) => ({ ...now, left: 0 }))), [])
  const leaving = leavingOrder.slice(0, fitted.left)
  return { box, rows: rows.filter(({ key }) => !leaving.includes(key)) }
}

/** Calls back when lines may break elsewhere: another window size, or the letters that were still loading. */
function onNewLayout(measure: () => void): () => void {
  window.addEventListener('resize', measure)
  document.fonts.addEventListener('loadingdone', measure)
  return () => {
    window.removeEventListener('resize', measure)
    document.fonts.removeEventListener('loadingdone', measure)
  }
}
