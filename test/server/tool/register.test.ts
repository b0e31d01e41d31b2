import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSqlite } from '../../../server/adapters/sqlite.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleCommandsFile, exampleFile, exampleSession, tool, toolData } from '../../support/tool.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: readonly string[]

beforeEach(async () => {
  folder = await temporaryFolder()
  data = ['--data', join(folder.path, 'data')]
})
afterEach(() => folder.remove())

/** The example sitting under another id, with its candidates' same numbers; played up to and with `last`. */
async function second(id: string, change: object = {}, last?: string): Promise<void> {
  const session = JSON.parse(readFileSync(exampleFile, 'utf8'))
  Object.assign(session.session, { id, number: '2026-23', date: '2026-12-10' }, change)
  const path = join(folder.path, `${id}.json`)
  writeFileSync(path, JSON.stringify(session))
  await tool('import', path, ...data)
  if (last === undefined) return
  const lines = readFileSync(exampleCommandsFile, 'utf8').trim().split('\n')
  const end = lines.findIndex((line) => JSON.parse(line).id === last)
  const commands = join(folder.path, `${id}.ndjson`)
  writeFileSync(commands, lines.slice(0, end + 1).join('\n'))
  await tool('apply', commands, ...data, '--session', id)
}

describe('register', () => {
  test('prints each final decision of the year, one a line', async () => {
    await toolData(data[1] ?? '', 'played')
    const { code, results } = await tool('register', ...data, '--year', '2026')
    expect(code).toBe(0)
    expect(results[0]).toMatchObject({
      session: exampleSession,
      number: '2026-22',
      item: 'L1',
      urgent: false,
      kind: expect.stringMatching(/allocated|conditional|inadmissible/),
      dwelling: { reference: 'CHA-0412', qpv: true, epci: '200068658' },
    })
    expect(new Set(results.map(({ candidate }) => candidate)).size).toBe(results.length)
    expect((await tool('register', ...data, '--year', '2025')).results).toEqual([])
  })

  test('prints one sitting alone where it is named', async () => {
    await toolData(data[1] ?? '', 'played')
    await second('other', {}, 'c067')
    const all = await tool('register', ...data, '--year', '2026')
    expect(new Set(all.results.map(({ session }) => session))).toEqual(new Set([exampleSession, 'other']))
    const one = await tool('register', ...data, '--year', '2026', '--session', 'other')
    expect(new Set(one.results.map(({ session }) => session))).toEqual(new Set(['other']))
  })

  test('of a sitting that goes on holds nothing yet', async () => {
    await toolData(data[1] ?? '', 'prepared')
    expect(await tool('register', ...data, '--year', '2026')).toEqual({ code: 0, results: [] })
  })

  test('of a folder that is not there is empty; a session that is not there is refused', async () => {
    expect(await tool('register', ...data, '--year', '2026')).toEqual({ code: 0, results: [] })
    const refused = { code: 1, results: [{ error: { code: 'unknown-session' } }] }
    expect(await tool('register', ...data, '--year', '2026', '--session', 'x')).toMatchObject(refused)
    await toolData(data[1] ?? '', 'prepared')
    expect(await tool('register', ...data, '--year', '2026', '--session', 'x')).toMatchObject(refused)
  })

  test('says which sitting cannot be read, after the others', async () => {
    await toolData(data[1] ?? '', 'played')
    await second('broken', {}, 'c014')
    const database = openSqlite(join(data[1] ?? '', 'caleol.sqlite'))
    await database.updateTable('records').set({ body: 'x' }).where('session', '=', 'broken').execute()
    await database.destroy()
    const { code, results } = await tool('register', ...data, '--year', '2026')
    expect(code).toBe(1)
    expect(results.at(-1)).toMatchObject({ error: { code: 'incomplete-register', issues: ['broken'] } })
    expect(results.length).toBeGreaterThan(1)
    expect((await tool('state', ...data, '--session', exampleSession)).code).toBe(0)
  })
})

describe('state', () => {
  test('tells a household that waits for a dwelling of another sitting', async () => {
    await toolData(data[1] ?? '', 'played')
    await second('next')
    const { results } = await tool('state', ...data, '--session', 'next')
    const items = results[0]?.items as readonly { id: string; checks?: readonly { code: string }[] }[]
    const found = items.flatMap(({ checks = [] }) =>
      checks.filter(({ code }) => code === 'ranked-first-elsewhere'),
    )
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('séance n° 2026-22'),
    })
  })
})
