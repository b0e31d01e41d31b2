import { wordDefect } from '../session/defects.ts'
import { readJsonText } from '../session/read-json-text.ts'
import type { CeilingTable } from '../session/reference-lists.ts'
import { shapeDefects } from '../session/shape-defects.ts'
import { confirmedTable } from './commands.ts'

/** Something to correct in a file of ceilings: where, and a French sentence. */
export interface CeilingsDefect {
  readonly path: string
  readonly message: string
}

export type CeilingsReading =
  | { readonly kind: 'read'; readonly table: CeilingTable }
  | { readonly kind: 'defective'; readonly defects: readonly CeilingsDefect[] }

type Issues = NonNullable<ReturnType<typeof confirmedTable.safeParse>['error']>['issues']

/** Reads the text of a dated table of ceilings whole: the table, or every defect at once. */
export function readCeilings(text: string): CeilingsReading {
  const json = readJsonText(text)
  if (json.kind === 'unreadable') return { kind: 'defective', defects: [worded(json.defect)] }
  const shape = confirmedTable.safeParse(json.value)
  const defects = [
    ...json.defects.map(worded),
    ...(shape.success ? [] : shapeFaults(json.value, shape.error.issues)),
  ]
  return shape.success && defects.length === 0
    ? { kind: 'read', table: shape.data }
    : { kind: 'defective', defects }
}

function shapeFaults(root: unknown, issues: Issues): readonly CeilingsDefect[] {
  return issues.flatMap((issue) => {
    const defects = shapeDefects(root, [issue]).map(worded)
    const isLength = issue.path.at(-1) === 'byCategory' && /^too_/.test(issue.code)
    return isLength ? defects.map(({ path }) => ({ path, message: sixCategories })) : defects
  })
}

const sixCategories =
  'Écrivez six plafonds, un pour chaque catégorie de ménage de 1 à 6, en euros entiers par an.'

function worded(defect: Parameters<typeof wordDefect>[0]): CeilingsDefect {
  const { path, message } = wordDefect(defect)
  return { path, message }
}
