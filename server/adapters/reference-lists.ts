import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { readScoringGrid } from '../../shared/domain/score/read-grid.ts'
import { defaultPolicy, type Policy, policy } from '../../shared/domain/session/policy/policy.ts'
import {
  ceilingTable,
  documentList,
  motiveList,
  type ReferenceLists,
  type ScoringGrid,
} from '../../shared/domain/session/reference-lists.ts'

/** The lists delivered with the application; an organisation may keep its own in another folder of the same shape. */
export const deliveredLists = fileURLToPath(new URL('../lists', import.meta.url))

/** A list that is missing or malformed, a fault of the installation; `list` is its name without its folder. */
export class UnreadableList extends Error {
  override readonly name = 'UnreadableList'
  readonly list: string

  constructor(file: string, options: ErrorOptions) {
    super(`reference list ${file} cannot be read; repair or replace it`, options)
    this.list = basename(file)
  }
}

/**
 * Every list a session may rest on: `ceilings-*.json`, `grids/*.json`, `motives.json`, `documents.json` and `policy.json`
 * of a folder. They are read anew at each call. A folder without `policy.json` has the default one. Any other list that
 * is missing or malformed throws `UnreadableList`, whose message names the file.
 */
export function loadReferenceLists(folder: string = deliveredLists): ReferenceLists {
  return {
    grids: jsonFiles(join(folder, 'grids'), '').map(readGrid),
    ceilings: jsonFiles(folder, 'ceilings-').map((file) => readList(file, ceilingTable)),
    motives: readList(join(folder, 'motives.json'), motiveList),
    documents: readList(join(folder, 'documents.json'), documentList).documents,
    policy: readPolicy(join(folder, 'policy.json')),
  }
}

/** A grid whose settings contradict its criteria is as unusable as one of the wrong shape. */
function readGrid(file: string): ScoringGrid {
  const reading = readScoringGrid(readJson(file))
  if (reading.kind === 'read') return reading.grid
  throw unreadable(
    file,
    new Error(reading.defects.map(({ path, message }) => `${path}: ${message}`).join('\n')),
  )
}

/** Folders made before there was a policy go on as they were. */
function readPolicy(file: string): Policy {
  return existsSync(file) ? readList(file, policy) : defaultPolicy
}

function jsonFiles(folder: string, prefix: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}

function readList<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(readJson(file))
  if (parsed.success) return parsed.data
  throw unreadable(file, parsed.error)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function unreadable(file: string, cause: unknown): Error {
  return new UnreadableList(file, { cause })
}
