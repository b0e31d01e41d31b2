// Runs a script under the project's own Node 24, whatever Node npm was started with: `on-node-24.mjs SCRIPT ARGUMENTS…`
import { spawn } from 'node:child_process'
import { hasNode24, node24, node24Environment } from './node-24.mjs'

const isAlready24 = Number(process.versions.node.split('.')[0]) >= 24
if (!isAlready24 && !hasNode24()) {
  process.stderr.write('Node 24 manque dans node_modules : lancez « npm ci », sans --ignore-scripts.\n')
  process.exit(2)
}
const child = spawn(isAlready24 ? process.execPath : node24, process.argv.slice(2), {
  stdio: 'inherit',
  env: node24Environment,
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)))
