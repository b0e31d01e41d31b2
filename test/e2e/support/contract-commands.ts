import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from '../../../shared/domain/commands.ts'

/** The example sitting's commands, as a landlord's script sends them. */
export const exampleCommandFile = fileURLToPath(
  new URL('../../data/seance-chaumont.commands.ndjson', import.meta.url),
)

export const exampleCommands: readonly Command[] = readFileSync(exampleCommandFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
