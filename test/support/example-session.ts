import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deliveredLists, loadReferenceLists } from '../../server/adapters/reference-lists.ts'
import { readSessionFile, type SessionFileReading } from '../../shared/domain/session/read-session-file.ts'
import type { JsonPath } from '../../shared/util/json-path.ts'

export const lists = loadReferenceLists()

export function exampleText(name: 'chaumont' | 'chalons'): string {
  return readFileSync(join(deliveredLists, 'examples', `seance-${name}.json`), 'utf8')
}

/** What a test changes in an example: the place and what to write there; `undefined` removes the key or element. */
export type Change = readonly [path: JsonPath, value: unknown]

/** An example sitting with some places changed, as a value. */
export function changedExample(
  changes: readonly Change[],
  name: 'chaumont' | 'chalons' = 'chaumont',
): unknown {
  const root: unknown = JSON.parse(exampleText(name))
  for (const [path, value] of changes) change(root, path, value)
  return root
}

/** Reads an example sitting with some places changed. */
export function readChanged(
  changes: readonly Change[],
  name: 'chaumont' | 'chalons' = 'chaumont',
): SessionFileReading {
  return readSessionFile(JSON.stringify(changedExample(changes, name)), lists)
}

function change(root: unknown, path: JsonPath, value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>(stepInto, root)
  const last = path.at(-1)
  if (typeof parent !== 'object' || parent === null || last === undefined) throw new Error('no such place')
  if (value !== undefined) Object.assign(parent, { [last]: value })
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else Reflect.deleteProperty(parent, last)
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`no ${step} in the example`)
  return Reflect.get(value, step)
}
