import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArguments } from '../../server/tool/arguments.ts'
import { run } from '../../server/tool/run.ts'

export const exampleFile = fileURLToPath(
  new URL('../../server/lists/examples/seance-chaumont.json', import.meta.url),
)
export const exampleCommandsFile = fileURLToPath(
  new URL('../data/seance-chaumont.commands.ndjson', import.meta.url),
)
export const chalonsGrid = fileURLToPath(
  new URL('../../server/lists/grids/chalons-agglo-2023-09.json', import.meta.url),
)
export const exampleSession = '2026-11-26-chaumont'

/** What a run of the tool gave: its exit code and the JSON texts of its standard output. */
export interface ToolAnswer {
  readonly code: number
  readonly results: readonly Readonly<Record<string, unknown>>[]
}

/** The tool in this process: what its arguments ask, without what a process adds. */
export async function tool(...args: readonly string[]): Promise<ToolAnswer> {
  const parsed = parseArguments(args)
  if (parsed.kind === 'usage') return { code: 2, results: [] }
  const texts: string[] = []
  const code = await run(parsed.order, {
    result: (value) => void texts.push(JSON.stringify(value)),
    log: () => undefined,
  })
  return { code, results: texts.map((text) => JSON.parse(text)) }
}

export interface ToolProcess extends ToolAnswer {
  readonly stdout: string
  readonly stderr: string
}

const program = fileURLToPath(new URL('../../server/tool/main.ts', import.meta.url))

/** The tool as a script runs it. Throws when its standard output holds anything but JSON, one text a line. */
export function toolProcess(...args: readonly string[]): ToolProcess {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const results = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  return { code: status ?? -1, results, stdout, stderr }
}

/** Imports the example sitting into a folder and, unless it is to stay prepared, plays it. */
export async function toolData(folder: string, played: 'prepared' | 'played'): Promise<void> {
  await tool('import', exampleFile, '--data', folder)
  if (played === 'played') {
    await tool('apply', exampleCommandsFile, '--data', folder, '--session', exampleSession)
  }
}

export function linesOf(file: string | URL): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}
