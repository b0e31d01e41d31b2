import { argv, env, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

env.CALEOL_KEY_FILE ??= fileURLToPath(new URL('../data/test.key', import.meta.url))
// What reads the environment is loaded after it is set.
const { crashRun, drawnKills } = await import('./crash-run.ts')

/** `npm run crash -- [--kills 200] [--seed N]`: see `crash-run.ts`. The application must be built (`npm run build`). */
const { values } = parseArgs({
  args: argv.slice(2),
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const begun = performance.now()
const log = (line: string) => void stdout.write(`${line}\n`)

log(`seed ${seed}`)
const report = await crashRun({ kills: drawnKills(Number(values.kills), seed), seed, log })
const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
log(
  `seed ${seed}: ${report.kills} kills, ${report.acknowledged} acknowledged commands, none lost, in ${minutes} min`,
)
