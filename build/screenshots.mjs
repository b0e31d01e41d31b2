// npm run screenshots: makes docs/images/ anew from the running product. The drawing of the minutes' page needs
// pdftoppm (Debian: poppler-utils).
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { hasNode24, node24, root } from './node-24.mjs'

if (!hasNode24()) {
  process.stderr.write('Node 24 manque dans node_modules : lancez « npm ci », sans --ignore-scripts.\n')
  process.exit(2)
}
run([join(root, 'build/build.mjs'), '--if-stale'])
run([join(root, 'test/e2e/screenshots/take-screenshots.ts'), join(root, 'docs/images')])

function run(command) {
  const { status } = spawnSync(node24, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
