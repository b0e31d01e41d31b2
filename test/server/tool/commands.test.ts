import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Defect } from '../../../shared/sync/messages.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleCommandsFile, exampleFile, exampleSession, tool, toolData } from '../../support/tool.ts'

// Each test syncs a database of its own to the disk: slow beside the rest on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: string
let place: readonly string[]

beforeEach(async () => {
  folder = await temporaryFolder()
  data = join(folder.path, 'data')
  place = ['--data', data, '--session', exampleSession]
})
afterEach(() => folder.remove())

function file(name: string, text: string): string {
  const path = join(folder.path, name)
  writeFileSync(path, text)
  return path
}

function changedExample(change: (session: Record<string, Record<string, unknown>>) => void): string {
  const session = JSON.parse(readFileSync(exampleFile, 'utf8'))
  change(session)
  return file('changed.json', JSON.stringify(session))
}

const openSession = {
  id: 'c1',
  type: 'OpenSession',
  at: '2026-11-26T14:00:00+01:00',
  by: 'secretary',
  secretary: 'Mme Rivière',
  chair: 's1',
}

describe('import', () => {
  test('of a session already stored is refused, and nothing changes', async () => {
    await toolData(data, 'played')
    const before = await tool('verify', ...place)
    expect(await tool('import', exampleFile, '--data', data)).toMatchObject({
      code: 1,
      results: [{ error: { issues: [{ path: 'session.id', code: 'session-already-stored' }] } }],
    })
    expect(await tool('verify', ...place)).toEqual(before)
  })

  test('5.6 --replace replaces a session whose journal holds nothing but its import', async () => {
    await toolData(data, 'prepared')
    const changed = changedExample(({ session }) => Object.assign(session ?? {}, { place: 'Ailleurs' }))
    expect(await tool('import', changed, '--data', data, '--replace')).toMatchObject({ code: 0 })
    expect((await tool('state', ...place)).results).toMatchObject([{ session: { place: 'Ailleurs' } }])
  })

  test('5.6 --replace is refused once the sitting has begun', async () => {
    await toolData(data, 'played')
    expect(await tool('import', exampleFile, '--data', data, '--replace')).toMatchObject({ code: 1 })
    expect((await tool('state', ...place)).results).toMatchObject([{ session: { phase: 'signed' } }])
  })

  test('--replace of a session not stored yet stores it', async () => {
    expect(await tool('import', exampleFile, '--data', data, '--replace')).toMatchObject({ code: 0 })
  })

  test('two sessions live side by side in one folder', async () => {
    await toolData(data, 'prepared')
    const second = changedExample(({ session }) => Object.assign(session ?? {}, { id: 'autre' }))
    expect(await tool('import', second, '--data', data)).toMatchObject({
      code: 0,
      results: [{ session: 'autre' }],
    })
    await tool('apply', file('c.ndjson', JSON.stringify(openSession)), '--data', data, '--session', 'autre')
    expect((await tool('state', ...place)).results).toMatchObject([{ session: { phase: 'prepared' } }])
    expect((await tool('state', '--data', data, '--session', 'autre')).results).toMatchObject([
      { session: { phase: 'open' } },
    ])
  })

  test('5.6 a byte order mark is ignored', async () => {
    const marked = file('bom.json', `\uFEFF${readFileSync(exampleFile, 'utf8')}`)
    expect(await tool('import', marked, '--data', data)).toMatchObject({ code: 0 })
  })

  test('of a file with defects tells them all, with path, code and sentence, and stores nothing', async () => {
    const changed = changedExample(({ session, organisation }) => {
      Object.assign(session ?? {}, { date: '2026-02-30', extra: 1 })
      Object.assign(organisation ?? {}, { name: 7 })
    })
    const { code, results } = await tool('import', changed, '--data', data)
    expect(code).toBe(1)
    const { error } = results[0] as unknown as { error: { issues: readonly Defect[] } }
    const { issues } = error
    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['session.date', 'session.extra', 'organisation.name']),
    )
    expect(issues.every((issue) => issue.code !== '' && issue.message !== '')).toBe(true)
    expect(await tool('state', ...place)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unknown-session' } }],
    })
  })

  test('of a file that is not there, or into a place that cannot be, is refused', async () => {
    expect(await tool('import', join(folder.path, 'none.json'), '--data', data)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unreadable-file', issues: [] } }],
    })
    const taken = file('taken', '')
    expect(await tool('import', exampleFile, '--data', join(taken, 'x'))).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unusable-file' } }],
    })
  })
})

describe('apply', () => {
  beforeEach(() => toolData(data, 'prepared'))
  const apply = (text: string) => tool('apply', file('c.ndjson', text), ...place)
  const start = {
    ...openSession,
    id: 'c2',
    type: 'StartItem',
    secretary: undefined,
    chair: undefined,
    item: 'L1',
  }

  test('answers a line a command: its events, or the refusal with its details', async () => {
    const { code, results } = await apply(
      [start, openSession, start].map((one) => JSON.stringify(one)).join('\n'),
    )
    expect(code).toBe(0)
    expect(results).toMatchObject([
      {
        command: 'c2',
        refused: 'session-not-open',
        message: expect.any(String),
        details: { phase: 'prepared' },
      },
      { command: 'c1', events: ['c1/0'] },
      { command: 'c2', events: ['c2/0'] },
    ])
  })

  test('5.39 a line that is not JSON answers its number, and the run goes on', async () => {
    const { code, results } = await apply(`{"id": "c1",\n\n${JSON.stringify(openSession)}\nnot json`)
    expect(code).toBe(0)
    expect(results).toMatchObject([
      { command: null, refused: 'invalid-command', line: 1 },
      { command: 'c1', events: ['c1/0'] },
      { command: null, refused: 'invalid-command', line: 4 },
    ])
  })

  test('JSON that is no command is an invalid command, with its id where it has one', async () => {
    const { code, results } = await apply('42\nnull\n[]\n{"id":"x"}\n')
    expect(code).toBe(0)
    expect(results.map(({ command, refused }) => [command, refused])).toEqual([
      [null, 'invalid-command'],
      [null, 'invalid-command'],
      [null, 'invalid-command'],
      ['x', 'invalid-command'],
    ])
  })

  test('reads lines of any ending, with a byte order mark', async () => {
    const { results } = await apply(`\uFEFF${JSON.stringify(openSession)}\r\n${JSON.stringify(start)}\r\n`)
    expect(results.map(({ events }) => events)).toEqual([['c1/0'], ['c2/0']])
  })

  test('of nothing answers nothing', async () => expect(await apply('\n')).toEqual({ code: 0, results: [] }))

  test('5.22 a command’s own time is when it was received', async () => {
    await apply(JSON.stringify({ ...openSession, at: '2020-01-01T00:00:00Z' }))
    const out = join(folder.path, 'a.ndjson')
    await tool('archive', ...place, '--out', out)
    const last = JSON.parse(readFileSync(out, 'utf8').trimEnd().split('\n').at(-1) ?? '')
    expect(last.envelope).toMatchObject({ at: '2020-01-01T00:00:00Z', receivedAt: '2020-01-01T00:00:00Z' })
  })

  test('to a session or a folder that is not there is refused, and makes no folder', async () => {
    const elsewhere = join(folder.path, 'elsewhere')
    const unknown = { code: 1, results: [{ error: { code: 'unknown-session' } }] }
    expect(await tool('apply', exampleCommandsFile, '--data', data, '--session', 'x')).toMatchObject(unknown)
    expect(await tool('apply', exampleCommandsFile, '--data', elsewhere, '--session', 'x')).toMatchObject(
      unknown,
    )
    expect(existsSync(elsewhere)).toBe(false)
  })
})

describe('commands that only read', () => {
  test.each([['state'], ['verify'], ['archive', '--out', 'x'], ['export', 'minutes', '--out', 'x']])(
    '%s of a session or a folder that is not there is refused, and makes no folder',
    async (command, ...rest) => {
      const unknown = { code: 1, results: [{ error: { code: 'unknown-session' } }] }
      expect(await tool(command, ...rest, ...place)).toMatchObject(unknown)
      expect(existsSync(data)).toBe(false)
      await toolData(data, 'prepared')
      expect(await tool(command, ...rest, '--data', data, '--session', 'x')).toMatchObject(unknown)
    },
  )

  test('a folder whose database is none is refused', async () => {
    await toolData(data, 'prepared')
    writeFileSync(join(data, 'caleol.sqlite'), 'not a database, not at all')
    expect(await tool('state', ...place)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unusable-data' } }],
    })
  })
})
