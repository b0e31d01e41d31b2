import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { defaultPolicy, type Policy, policy } from '../../shared/domain/session/policy/policy.ts'
import {
  ceilingTable,
  documentList,
  motiveList,
  type ReferenceLists,
  scoringGrid,
} from '../../shared/domain/session/reference-lists.ts'

/** The lists delivered with the application; an organisation may keep its own in another folder of the same shape. */
export const deliveredLists = fileURLToPath(new URL('../lists', import.meta.url))

/**
 * Every list a session may rest on: `ceilings-*.json`, `grids/*.json`, `motives.json`, `documents.json` and `policy.json`
 * of a folder. They are read anew at each call. A folder without `policy.json` has the default one. Another missing or malformed list is a fault of the installation: it throws, and the
 * message names the file.
 */
export function loadReferenceLists(folder: string = deliveredLists): ReferenceLists {
  return {
    grids: jsonFiles(join(folder, 'grids'), '').map((file) => readList(file, scoringGrid)),
    ceilings: jsonFiles(folder, 'ceilings-').map((file) => readList(file, ceilingTable)),
    motives: readList(join(folder, 'motives.json'), motiveList),
    documents: readList(join(folder, 'documents.json'), documentList).documents,
    policy: readPolicy(join(folder, 'policy.json')),
  }
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
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`reference list ${file} cannot be read; repair or replace it`, { cause })
  }
}
