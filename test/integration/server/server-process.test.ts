import { mkdir, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyHead } from '../../../shared/journal/record.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { pullAnswer } from '../../../shared/sync/messages.ts'
import { type NodeProcess, startNode } from '../../support/node-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleLines, exampleSession, protocolHeaders } from '../../support/test-server.ts'

const main = new URL('../../../server/main.ts', import.meta.url)

describe('the server as a process, on embedded storage', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let data: string
  const processes: NodeProcess[] = []

  beforeEach(async () => {
    folder = await temporaryFolder()
    data = join(folder.path, 'data')
  })
  afterEach(async () => {
    for (const one of processes.splice(0)) await one.end('SIGKILL')
    await folder.remove()
  })

  /** Starts a server and reads where it is, from the one line it writes. */
  async function start(...flags: string[]) {
    const server = startNode(main, ['--data', data, '--port', '0', '--log-level', 'silent', ...flags])
    processes.push(server)
    const { address, console: link } = await server.line((line) => JSON.parse(line))
    return { server, address: String(address), link: String(link) }
  }

  /** Pairs a device as the page does: with the code of the link. */
  async function pairedCalls(address: string, link: string) {
    const send = async (path: string, body: object, token?: string) => {
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
      const headers = { ...protocolHeaders, ...authorization, 'content-type': 'application/json' }
      const answer = await fetch(new URL(path, address), {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      return answer.json()
    }
    const { token } = await send('/api/pair', { code: new URL(link).hash.replace('#code=', '') })
    return (path: string, body: object) => send(path, body, token)
  }

  it('gives the console’s link once, in a fragment', async () => {
    const { address, link } = await start('--console', '--example')
    expect(link).toMatch(new RegExp(`^${address}#code=[2-9A-Z]{26}$`))
    const call = await pairedCalls(address, link)
    expect(
      await call('/api/pull', { session: exampleSession, after: 0, hash: emptyHead.hash, rights: '' }),
    ).toMatchObject({ kind: 'reset' })
    expect(await call('/api/pair', { code: new URL(link).hash.slice(6) })).toEqual({ kind: 'wrong-code' })
  })

  it('keeps its folder for its owner alone', async () => {
    await start()
    expect((await stat(data)).mode & 0o077).toBe(0)
  })

  it('loads the example once, however often it starts', async () => {
    const first = await start('--example')
    expect(await first.server.end('SIGTERM')).toBe(0)
    const second = await start('--example', '--console')
    const call = await pairedCalls(second.address, second.link)
    const pulled = pullAnswer.parse(
      await call('/api/pull', { session: exampleSession, after: 0, hash: emptyHead.hash, rights: '' }),
    )
    if (!('records' in pulled)) throw new Error(pulled.kind)
    expect(pulled.records.filter(({ envelope }) => envelope.type === 'SessionImported')).toHaveLength(1)
  })

  it('loses no acknowledged command when it is killed during a vote', async () => {
    const first = await start('--console', '--example')
    const call = await pairedCalls(first.address, first.link)
    const push = (commands: readonly object[]) => call('/api/push', { session: exampleSession, commands })
    const opening = exampleLines.findIndex(({ type }) => type === 'OpenVote')
    const { answers } = await push(exampleLines.slice(0, opening + 1))
    const acknowledged: string[] = answers.map(({ command }: { command: string }) => command)

    let isKilled = false
    const votes = ['s1', 's2', 's3', 's6'].map(async (seat) => {
      for (let round = 0; !isKilled; round += 1) {
        const choice = round % 2 === 0 ? 'for' : 'against'
        const at = '2026-11-26T14:10:00+01:00'
        const ballot = {
          id: `${seat}-${round}`,
          type: 'CastBallot',
          at,
          by: 'secretary',
          item: 'L1',
          seat,
          choice,
        }
        const answer = await push([ballot]).catch(() => null)
        if (answer !== null) acknowledged.push(answer.answers[0].command)
        if (acknowledged.length > opening + 60 && !isKilled) {
          isKilled = true
          await first.server.end('SIGKILL')
        }
      }
    })
    await Promise.all(votes)

    const second = await start('--console')
    const callAgain = await pairedCalls(second.address, second.link)
    const pulled = pullAnswer.parse(
      await callAgain('/api/pull', { session: exampleSession, after: 0, hash: emptyHead.hash, rights: '' }),
    )
    if (!('records' in pulled)) throw new Error('the session is lost')
    expect(verifyChain(pulled.records)).toEqual({ kind: 'whole', head: pulled.head })
    const held = new Set(pulled.records.map(({ envelope }) => envelope.id.slice(0, -2)))
    expect(acknowledged.filter((command) => !held.has(command))).toEqual([])
    const late = {
      id: 'late',
      type: 'CloseVote',
      at: '2026-11-26T14:20:00+01:00',
      by: 'secretary',
      item: 'L1',
    }
    const closed = await callAgain('/api/push', { session: exampleSession, commands: [late] })
    expect(closed.answers).toMatchObject([{ command: 'late', events: [expect.any(String)] }])
  })

  it.each([
    { flags: (port: string) => ['--port', port], named: '--port', parent: 'ignore' },
    { flags: (port: string) => ['--port', port], named: '--port', parent: 'ipc' },
    { flags: (port: string) => ['--port', '0', '--ops-port', port], named: '--ops-port', parent: 'ignore' },
  ] as const)(
    'says that the port of $named is taken, and ends (line to its parent: $parent)',
    async ({ flags, named, parent }) => {
      const other = createServer()
      await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
      const address = other.address()
      const port = address !== null && typeof address === 'object' ? String(address.port) : ''
      const server = startNode(main, ['--data', data, ...flags(port)], parent)
      processes.push(server)
      await expect(server.line(() => undefined)).rejects.toThrow(
        new RegExp(`ended with 3: .*déjà pris.*${named}`, 's'),
      )
      await new Promise((done) => other.close(done))
    },
  )

  it('J134: says that its database does not answer, and ends, for whoever starts it to try again', async () => {
    const nowhere = 'postgres://caleol:secret@127.0.0.1:9/caleol'
    const server = startNode(main, ['--database-url', nowhere, '--port', '0', '--log-level', 'silent'])
    processes.push(server)
    const ended = server.line(() => undefined)
    await expect(ended).rejects.toThrow(/^ended with 5: La base de données ne répond pas[^\n]*\n$/)
  })

  it('refuses a flag that it does not know', async () => {
    const server = startNode(main, ['--prot', '1'])
    await expect(server.line(() => undefined)).rejects.toThrow('ended with 2')
  })

  it('stops when it is asked to, and leaves one file', async () => {
    await mkdir(data)
    const { server } = await start()
    expect(await server.end('SIGINT')).toBe(0)
    expect((await readFile(join(data, 'caleol.sqlite'))).subarray(0, 15).toString()).toBe('SQLite format 3')
    await expect(stat(join(data, 'caleol.sqlite-wal'))).rejects.toThrow()
  })
})
