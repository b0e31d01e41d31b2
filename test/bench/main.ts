import { cpus } from 'node:os'
import { decideRows } from './decide.bench.ts'
import { foldRows } from './fold.bench.ts'
import { type Row, table } from './measure.ts'
import { toolRows } from './tool.bench.ts'

const families: readonly (() => Promise<readonly Row[]>)[] = [decideRows, foldRows, toolRows]
const rows: Row[] = []
for (const family of families) rows.push(...(await family()))
process.stdout.write(`${cpus().length} cores, Node ${process.version}\n\n${table(rows)}\n`)
