import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './dependencies.mjs'

/** What the tests need beyond npm: where it is found, the Debian package that brings it, and how to do without. */
const needs = [
  {
    name: 'Chromium',
    package: 'chromium',
    isThere: () => existsSync(process.env.CALEOL_CHROMIUM ?? '/usr/bin/chromium'),
    otherwise: 'donnez le chemin d’un Chromium dans CALEOL_CHROMIUM',
  },
  {
    name: 'Python',
    package: 'python3',
    isThere: () => spawnSync('python3', ['--version']).status === 0,
    otherwise: 'mettez un python3 sur le chemin',
  },
  {
    name: 'PostgreSQL',
    package: 'postgresql',
    isThere: () => process.env.CALEOL_TEST_POSTGRES !== undefined || postgresFolders().some(holdsPostgres),
    otherwise: 'donnez l’adresse d’un serveur d’essai dans CALEOL_TEST_POSTGRES',
  },
]

/**
 * Makes sure that Chromium, Python and PostgreSQL are there, installing them when this is Debian and we are root. Returns what
 * to tell the user about each that is still missing: the tests then fail, they never skip.
 */
export function installSystemNeeds() {
  const missing = needs.filter(({ isThere }) => !isThere())
  if (missing.length > 0 && mayInstall()) aptInstall(missing.map((need) => need.package))
  return missing
    .filter(({ isThere }) => !isThere())
    .map((need) => `${need.name} manque : « apt-get install ${need.package} », ou ${need.otherwise}.`)
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function aptInstall(packages) {
  say(`Installation de ${packages.join(' et ')} par apt-get…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...parameters) => spawnSync('apt-get', parameters, { stdio: ['ignore', 2, 2], env })
  run('update')
  run('install', '-y', '--no-install-recommends', ...packages)
}

function postgresFolders() {
  const versions = '/usr/lib/postgresql'
  const debian = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, 'bin'))
    : []
  return [...debian, '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin']
}

function holdsPostgres(folder) {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))
}
