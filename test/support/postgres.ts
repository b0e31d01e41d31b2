import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from '../../server/adapters/database.ts'
import { openPostgres } from '../../server/adapters/postgres.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A database of its own for one test. */
export interface FreshDatabase {
  readonly url: string
  /** Opens it; `drop` closes every one that was opened. */
  readonly open: () => Database
  readonly drop: () => Promise<void>
}

export interface PostgresServer {
  freshDatabase(): Promise<FreshDatabase>
  stop(): Promise<void>
}

/** fsync off: the tests are about rules, not about power cuts, and share a machine with others. */
const forgetful = ['-c', 'fsync=off']

/**
 * A real PostgreSQL: the one of `CALEOL_TEST_POSTGRES` (an address whose user may create databases), else one started
 * from the system's programs in a temporary folder. Throws when there is neither: these tests never skip.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.CALEOL_TEST_POSTGRES
  if (given !== undefined) return { freshDatabase: () => freshDatabase(given), stop: async () => undefined }
  return startSharedPostgres()
}

/** A server, and its address for other processes of the tests. */
export interface SharedPostgres extends PostgresServer {
  readonly address: string
}

/** The one that every file of a run may share, each with databases of its own. */
export async function startSharedPostgres(): Promise<SharedPostgres> {
  return startOwn(findPrograms(), forgetful)
}

/** One whose commits reach the disk, as the landlord's does. */
export async function startDurablePostgres(): Promise<PostgresServer> {
  return startOwn(findPrograms(), [])
}

function findPrograms(): string {
  const versions = '/usr/lib/postgresql'
  const folders = existsSync(versions) ? readdirSync(versions).map((name) => join(versions, name, 'bin')) : []
  const candidates = [...folders, '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin']
  const found = candidates.find((folder) => existsSync(join(folder, 'initdb')))
  if (found !== undefined) return found
  throw new Error(
    'PostgreSQL is missing, and these tests need a real one: `apt-get install postgresql`, ' +
      'or give the address of a server in CALEOL_TEST_POSTGRES.',
  )
}

async function startOwn(programs: string, durability: readonly string[]): Promise<SharedPostgres> {
  const folder = await temporaryFolder()
  const owner = await handOver(folder.path)
  const data = join(folder.path, 'data')
  runOnce(join(programs, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '-N'], owner)
  const port = await freePort()
  const settings = [...durability, '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1']
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = `postgres://test@127.0.0.1:${port}/postgres`
  await untilAnswers(server, address)
  const stop = async () => {
    await ended(server, 'SIGQUIT')
    await folder.remove()
  }
  return { address, freshDatabase: () => freshDatabase(address), stop }
}

interface Owner {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root: the folder and the processes then go to the system's `postgres` or `nobody`. */
async function handOver(folder: string): Promise<Owner> {
  if (process.getuid?.() !== 0) return {}
  const user = ['postgres', 'nobody'].find((name) => idOf('-u', name) !== null)
  const uid = user === undefined ? null : idOf('-u', user)
  const gid = user === undefined ? null : idOf('-g', user)
  if (uid === null || gid === null) throw new Error('no user to run PostgreSQL as: it refuses root')
  await chown(folder, uid, gid)
  await chmod(folder, 0o700)
  return { uid, gid }
}

function idOf(which: '-u' | '-g', user: string): number | null {
  const { status, stdout } = spawnSync('id', [which, user], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}

function runOnce(program: string, parameters: readonly string[], owner: Owner): void {
  const { status, stderr } = spawnSync(program, parameters, { ...owner, cwd: '/', encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function untilAnswers(server: ChildProcess, address: string): Promise<void> {
  let log = ''
  server.stderr?.on('data', (chunk) => {
    log += String(chunk)
  })
  await untilDone(30_000, async () => {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended: ${log}`)
    await run(address, 'select 1')
  })
}

/** Tries again until it is done; throws the last failure once the time, in milliseconds, is over. */
async function untilDone(limit: number, attempt: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + limit
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > deadline) throw error
    }
    await after(20)
  }
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null) return
  const exit = new Promise((done) => server.once('exit', done))
  server.kill(signal)
  await exit
}

async function run(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function freshDatabase(server: string): Promise<FreshDatabase> {
  const name = `caleol_test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const opened: Database[] = []
  const open = () => {
    const database = openPostgres(url, () => undefined)
    opened.push(database)
    return database
  }
  const drop = async () => {
    for (const database of opened) await database.destroy()
    // Not by force: a connection that is still saying goodbye would hear of it after its pool has stopped listening.
    await untilDone(20_000, () => run(server, `drop database if exists ${name}`))
  }
  return { url, open, drop }
}
