import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { randomSitting } from '../support/random-sitting/random-sitting.ts'
import { type Row, type Scale, timed } from './measure.ts'

const root = resolve(import.meta.dirname, '../..')

/** The headless tool as whole processes, against limits that a person feels (contract 5.37). */
export async function toolRows({ runs }: Scale): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'caleol-bench-'))
  try {
    const { session, fileText, commands } = randomSitting(2)
    writeFileSync(join(folder, 'seance.json'), fileText)
    writeFileSync(join(folder, 'commands.ndjson'), commands.map((one) => JSON.stringify(one)).join('\n'))
    const data = ['--data', join(folder, 'data')]
    const here = [...data, '--session', session]
    tool(['import', join(folder, 'seance.json'), ...data])
    const apply = await timed(1, () => tool(['apply', join(folder, 'commands.ndjson'), ...here]))
    const state = await timed(runs, () => tool(['state', ...here]))
    const out = ['--out', join(folder, 'pdf')]
    const minutes = await timed(Math.ceil(runs / 3), () => tool(['export', 'minutes', ...here, ...out]))
    const letters = await timed(Math.ceil(runs / 3), () => tool(['export', 'letters', ...here, ...out]))
    return [
      limited('caleol state', state, 1_000),
      limited('caleol apply (already applied)', apply, 2_000),
      limited('caleol export minutes', minutes, 5_000),
      limited('caleol export letters', letters, 10_000),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function limited(name: string, ours: Row['ours'], limit: number): Row {
  return { name, ours, against: 'a limit', reference: limit, goal: 1 }
}

function tool(args: readonly string[]): void {
  const run = spawnSync(process.execPath, [join(root, 'server/tool/main.ts'), ...args], { encoding: 'utf8' })
  if (run.status !== 0)
    throw new Error(`caleol ${args[0]} ended with ${run.status}: ${run.stdout}${run.stderr}`)
}
