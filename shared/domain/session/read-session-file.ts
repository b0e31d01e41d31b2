import { crossCheck } from './cross-checks/cross-checks.ts'
import { type Defect, type FoundDefect, wordDefect } from './defects.ts'
import { inFileOrder } from './file-order.ts'
import { importWarnings } from './import-warnings/import-warnings.ts'
import type { ImportWarning } from './import-warnings/warning.ts'
import { readJsonText } from './read-json-text.ts'
import type { ReferenceLists } from './reference-lists.ts'
import { sessionFile } from './schema/session-file.ts'
import { shapeDefects } from './shape-defects.ts'
import type { PreparedSession, SessionFile } from './types.ts'

export type SessionFileReading =
  | { readonly kind: 'read'; readonly prepared: PreparedSession; readonly warnings: readonly ImportWarning[] }
  | { readonly kind: 'defective'; readonly defects: readonly Defect[] }

/**
 * Reads a session file `caleol-session/1` whole (contract section 1). Either the prepared session with the lists it
 * rests on, or every defect at once, in the order of the file: its JSON path, a stable code and a French sentence.
 * `warnings` are what a secretary wants to know of a file that can be imported.
 */
export function readSessionFile(text: string, lists: ReferenceLists): SessionFileReading {
  const json = readJsonText(text)
  return json.kind === 'unreadable'
    ? { kind: 'defective', defects: [wordDefect(json.defect)] }
    : prepareSession(json.value, lists, json.defects)
}

/** The same for a session that comes as a value, whatever it was read from; `known` are defects met on the way. */
export function prepareSession(
  value: unknown,
  lists: ReferenceLists,
  known: readonly FoundDefect[] = [],
): SessionFileReading {
  const shape = sessionFile.safeParse(value)
  const shapeFaults = shape.success ? [] : shapeDefects(value, shape.error.issues)
  const defects = distinct([...known, ...shapeFaults, ...crossCheck(value, lists)])
  if (!shape.success || defects.length > 0) {
    return { kind: 'defective', defects: inFileOrder(value, defects).map(wordDefect) }
  }
  const prepared = withLists(shape.data, lists)
  return { kind: 'read', prepared, warnings: importWarnings(prepared, lists) }
}

/** A place has one defect of a kind. */
function distinct(defects: readonly FoundDefect[]): readonly FoundDefect[] {
  const byPlace = new Map(defects.map((defect) => [JSON.stringify([defect.path, defect.code]), defect]))
  return [...byPlace.values()]
}

/** The cross-checks have found the grid and the table; their absence here would be a bug. */
function withLists(
  file: SessionFile,
  { grids, ceilings, motives, documents, policy }: ReferenceLists,
): PreparedSession {
  const table = ceilings.find(({ id }) => id === file.ceilings)
  if (table === undefined)
    throw new Error('a checked session file names a table of ceilings that is not there')
  const grid = grids.find(({ id }) => id === file.scoringGrid) ?? null
  return { file, grid, ceilings: table, lists: { motives, documents, policy } }
}
