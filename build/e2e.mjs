// End-to-end tests on what is built: in Chromium on a real server, and the compiled desktop under its stand-in.
// `--electron` runs the desktop in the real Electron, when its binary is there; other arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { hasNode24, isWindows, node24, root } from './node-24.mjs'

if (!hasNode24()) {
  process.stderr.write('Node 24 manque dans node_modules : lancez « npm ci », sans --ignore-scripts.\n')
  process.exit(2)
}
const parameters = process.argv.slice(2)
const isReal = parameters.includes('--electron')
const forVitest = parameters.filter((parameter) => parameter !== '--electron')

run([join(root, 'build/build.mjs'), '--if-stale'])
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
run([vitest, 'run', '--config', join(root, 'vitest.e2e.config.ts'), ...forVitest])

function run(command) {
  const env = isReal ? { ...process.env, CALEOL_REAL_ELECTRON: '1' } : process.env
  const { status } = spawnSync(node24, command, { cwd: root, stdio: 'inherit', shell: isWindows, env })
  if (status !== 0) process.exit(status ?? 1)
}
