// Packages the desktop into out/. Without Electron's binary it packs on an empty shell, to check what would be delivered.
// Arguments go to electron-builder: `npm run package -- --linux deb`.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isWindows, node24, root } from './node-24.mjs'
import { makeStubElectron } from './stub-electron.mjs'

const builder = join(root, 'node_modules/electron-builder/cli.js')
const stub = join(root, 'out/stub-electron')

run([join(root, 'build/build.mjs'), '--if-stale'])
run([builder, ...(hasElectron() ? [] : onStub()), ...process.argv.slice(2)])

function onStub() {
  process.stderr.write(
    'Le binaire d’Electron n’est pas installé (« npx install-electron ») : le contenu est assemblé sur une coquille vide, pour contrôle ; le résultat ne démarre pas.\n',
  )
  makeStubElectron(stub)
  return ['--linux', 'dir', `-c.electronDist=${stub}`]
}

function hasElectron() {
  const folder = join(root, 'node_modules/electron')
  const name = join(folder, 'path.txt')
  return existsSync(name) && existsSync(join(folder, 'dist', readFileSync(name, 'utf8').trim()))
}

function run(command) {
  const { status } = spawnSync(node24, command, { cwd: root, stdio: 'inherit', shell: isWindows })
  if (status !== 0) process.exit(status ?? 1)
}
