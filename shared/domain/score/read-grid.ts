import { writeJsonPath } from '../../util/json-path.ts'
import { type DefectCode, wordDefect } from '../session/defects.ts'
import { type ScoringGrid, scoringGrid } from '../session/reference-lists.ts'
import { shapeDefects } from '../session/shape-defects.ts'
import { type GridDefectCode, settingDefects } from './grid-defects.ts'

/** One thing to correct in a grid's file: where, a stable code, and a French sentence that says what to write instead. */
export interface GridDefect {
  readonly path: string
  readonly code: DefectCode | GridDefectCode
  readonly message: string
}

export type GridReadingOutcome =
  | { readonly kind: 'read'; readonly grid: ScoringGrid }
  | { readonly kind: 'defective'; readonly defects: readonly GridDefect[] }

/** Reads a scoring grid's file whole: the grid, or every defect of its shape, else of its settings. */
export function readScoringGrid(value: unknown): GridReadingOutcome {
  const shape = scoringGrid.safeParse(value)
  if (!shape.success) {
    return { kind: 'defective', defects: shapeDefects(value, shape.error.issues).map(wordDefect) }
  }
  const defects = settingDefects(shape.data)
  if (defects.length === 0) return { kind: 'read', grid: shape.data }
  return { kind: 'defective', defects: defects.map((one) => ({ ...one, path: writeJsonPath(one.path) })) }
}
