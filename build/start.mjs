// npm start: installs what is missing, builds what is stale, then opens the application on the example sitting.
// `--no-open` opens no browser, `--browser` prefers it to the desktop's window; other options go to the server
// (`--port`, `--data`, `--host`…). Plain JavaScript for Node 20: it runs before any install.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { installWhatIsMissing, say } from './dependencies.mjs'
import { freePort } from './free-port.mjs'
import { node24, node24Environment, root } from './node-24.mjs'
import { openBrowser } from './open-browser.mjs'

const usualPort = 8790
const own = new Set(['--no-open', '--browser'])
const parameters = process.argv.slice(2)
const isAsked = (flag) => parameters.includes(flag)
const forServer = parameters.filter((parameter) => !own.has(parameter))

const obstacle = installWhatIsMissing() ?? buildWhatIsStale()
if (obstacle !== null) {
  say(obstacle)
  process.exit(1)
}
const desktop = isAsked('--browser') ? null : desktopShell()
if (desktop === null) await serve()
else openDesktop(desktop)

function buildWhatIsStale() {
  const build = [join(root, 'build', 'build.mjs'), '--if-stale']
  const { status } = spawnSync(node24, build, { cwd: root, stdio: ['ignore', 2, 2], env: node24Environment })
  return status === 0 ? null : 'La construction de l’application a échoué : voyez les lignes ci-dessus.'
}

/** The Electron binary, or null: its npm package comes without it. */
function desktopShell() {
  const folder = join(root, 'node_modules', 'electron')
  const name = join(folder, 'path.txt')
  const binary = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8').trim()) : null
  if (binary !== null && existsSync(binary)) return binary
  say(
    'La fenêtre de bureau (Electron) n’est pas installée : « npx install-electron » la télécharge. Place au navigateur.',
  )
  return null
}

function openDesktop(binary) {
  const child = spawn(binary, [root, '--example'], { cwd: root, stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 1))
}

async function serve() {
  const port = forServer.some((parameter) => parameter.startsWith('--port'))
    ? []
    : ['--port', String(await freePort(usualPort, 20))]
  const server = [
    join(root, 'server', 'main.ts'),
    '--console',
    '--example',
    '--log-level',
    'warn',
    ...port,
    ...forServer,
  ]
  const child = spawn(node24, server, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: node24Environment,
  })
  createInterface({ input: child.stdout }).once('line', (line) => welcome(JSON.parse(line)))
  // The server stops when the line to it is cut: once, whoever was interrupted first.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.connected && child.disconnect())
  child.on('exit', (code) => process.exit(code ?? 0))
}

function welcome({ console: address }) {
  process.stdout.write(`CALEOL est prêt : ${address}\n`)
  say(
    'Ce lien ouvre le bureau du secrétariat ; il ne sert qu’une fois, un nouveau vient à chaque démarrage. Ctrl+C arrête.',
  )
  if (!isAsked('--no-open')) openBrowser(address)
}
