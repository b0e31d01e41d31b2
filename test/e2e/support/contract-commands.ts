import { readFileSync } from 'node:fs'
import type { Command } from '../../../shared/domain/commands.ts'

/** The example sitting's commands, as a landlord's script sends them. */
export const exampleCommands: readonly Command[] = readFileSync(
  new URL('../../data/seance-chaumont.commands.ndjson', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Those before the one of that id. */
export function exampleUntil(id: string): readonly Command[] {
  const end = exampleCommands.findIndex((command) => command.id === id)
  if (end < 0) throw new Error(`no command ${id} in the example`)
  return exampleCommands.slice(0, end)
}
