import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../server/host/host.ts'
import { importSession } from '../../../server/host/import-session.ts'
import { openHost } from '../../../server/host/open-host.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { type FreshDatabase, type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { testKeys } from '../../support/test-keys.ts'
import { exampleLines, exampleSession, exampleText } from '../../support/test-server.ts'

const author = { kind: 'authenticated', by: 'secretary', device: 'test' } as const

describe('two servers on one PostgreSQL database', () => {
  let postgres: PostgresServer
  let database: FreshDatabase
  let hosts: readonly [Host, Host]

  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())

  beforeEach(async () => {
    database = await postgres.freshDatabase()
    const open = () =>
      openHost(
        { kind: 'database', url: database.url },
        {
          keys: async () => testKeys,
          exportDocuments: async () => ({ kind: 'documents', files: [] }),
          onFault: (error) => {
            throw error
          },
        },
      )
    hosts = await Promise.all([open(), open()])
  })
  afterEach(async () => {
    for (const host of hosts) await host.close()
    await database.drop()
  })

  const importOn = ({ hub, lists }: Host) => importSession(hub, lists, exampleText, 'refuse', author)

  it('one alone imports a session that both are given', async () => {
    const answers = await Promise.all(hosts.map(importOn))
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['imported', 'refused'])
  })

  it('both order one journal: every command once, one chain', async () => {
    const [one, other] = hosts
    await importOn(one)
    const opening = exampleLines.slice(0, 13)
    await one.hub.submit(exampleSession, author, opening)
    const attendance = Array.from({ length: 30 }, (_, index) => ({
      ...opening[1],
      id: `again-${index}`,
      status: index % 2 === 0 ? 'remote' : 'present',
    }))
    await Promise.all(
      attendance.map((command, index) =>
        (index % 3 === 0 ? one : other).hub.submit(exampleSession, author, [command, attendance[0]]),
      ),
    )
    const records = await other.store.read(exampleSession, 0)
    expect(verifyChain(records).kind).toBe('whole')
    const ids = records.map(({ envelope }) => envelope.id)
    for (const { id } of attendance) expect(ids.filter((one) => one.startsWith(`${id}/`))).toHaveLength(1)
    expect(await one.hub.state(exampleSession)).toEqual(await other.hub.state(exampleSession))
  })

  it('a device paired with one is known to the other', async () => {
    const [one, other] = hosts
    const { code } = await one.gatekeeper.issueSeatCode(exampleSession, 's1')
    const paired = await other.gatekeeper.redeem(code, 'here')
    if (paired.kind !== 'paired') throw new Error(paired.kind)
    expect(await one.gatekeeper.authenticate(paired.token)).toEqual(paired.identity)
  })
})
