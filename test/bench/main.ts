import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { ballotRows } from './ballot.bench.ts'
import { commandRows } from './commands.bench.ts'
import { foldRows } from './fold.bench.ts'
import { growthRows } from './growth.bench.ts'
import { longScale, type Row, type Scale, shortScale, table } from './measure.ts'
import { pullRows } from './pull.bench.ts'
import { toolRows } from './tool.bench.ts'

/** `--short`: each bench once and small, to see that it still runs; `--only` and a name: that one alone. */
const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const families: Readonly<Record<string, (scale: Scale) => Promise<readonly Row[]>>> = {
  commands: commandRows,
  pull: pullRows,
  ballot: ballotRows,
  fold: foldRows,
  growth: growthRows,
  tool: toolRows,
}

const wanted = Object.entries(families).filter(([name]) => (values.only ?? name) === name)
const rows = values.short ? await allAtOnce() : await oneByOne()
const load = loadavg().map((average) => average.toFixed(1))
process.stdout.write(
  `${cpus().length} cores, Node ${process.version}, load ${load.join(' ')}\n\n${table(rows)}\n`,
)

/** A bench that measured nothing is a fault, whatever its goal. */
function withFigures(name: string, found: readonly Row[]): readonly Row[] {
  const isMeasured = ({ ours, reference }: Row) => ours.runs > 0 && ours.median > 0 && reference > 0
  if (found.length === 0 || !found.every(isMeasured)) throw new Error(`the bench « ${name} » gave no figure`)
  return found
}

/** So that none is measured beside another. */
async function oneByOne(): Promise<readonly Row[]> {
  const found: Row[] = []
  for (const [name, family] of wanted) found.push(...withFigures(name, await family(longScale)))
  return found
}

/** Nobody reads the times of the short form. */
async function allAtOnce(): Promise<readonly Row[]> {
  const found = wanted.map(async ([name, family]) => withFigures(name, await family(shortScale)))
  return (await Promise.all(found)).flat()
}
