import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasNode24, isWindows, root } from './node-24.mjs'

/**
 * True when `node_modules` holds what the lock file asks for. Packages for other systems are optional and absent: only
 * those that every system needs are compared.
 */
export function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const held = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || held[path]?.version === version,
  )
}

/** Installs what is missing, Node 24 included. Returns what to tell the user when it cannot be done, or null. */
export function installWhatIsMissing() {
  if (!isInstalled()) {
    say('Installation des dépendances (une minute environ)…')
    // Node 20 starts this, Node 24 runs the rest: what npm warns about engines concerns nobody.
    if (!npm('ci', '--no-audit', '--no-fund', '--loglevel=error'))
      return 'L’installation a échoué : vérifiez la connexion au registre npm.'
  }
  if (hasNode24()) return null
  say('Node 24 manque : réinstallation…')
  if (npm('rebuild', 'node') && hasNode24()) return null
  return 'Node 24 ne s’installe pas : lancez « npm ci » sans --ignore-scripts, ou installez Node 24 sur cette machine.'
}

export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function npm(...parameters) {
  // Its words go to the standard error: the standard output is for results.
  const { status } = spawnSync('npm', parameters, { cwd: root, stdio: ['ignore', 2, 2], shell: isWindows })
  return status === 0
}

function packagesOf(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {}
}
