import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectExampleState } from '../../support/expected-state.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import {
  exampleCommandsFile,
  exampleFile,
  exampleSession,
  linesOf,
  type ToolProcess,
  toolProcess,
} from '../../support/tool.ts'

// Each run is a process of its own: slow beside the rest on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const expected = linesOf(new URL('../../data/seance-chaumont.expected.ndjson', import.meta.url)).map(
  (line) => JSON.parse(line) as { readonly command: string; readonly refused?: string },
)

describe('5.44 the example sitting, from file to archive, by the tool as a script runs it', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let data: string
  let place: readonly string[]
  let imported: ToolProcess
  let applied: ToolProcess

  beforeAll(async () => {
    folder = await temporaryFolder()
    data = join(folder.path, 'data')
    place = ['--data', data, '--session', exampleSession]
    imported = toolProcess('import', exampleFile, '--data', data)
    applied = toolProcess('apply', exampleCommandsFile, ...place)
  })
  afterAll(() => folder.remove())

  test('import stores it and says how much', () => {
    const { code, results, stderr } = imported
    expect([code, stderr]).toEqual([0, ''])
    expect(results).toMatchObject([{ session: exampleSession, vacancies: 5, candidates: 13 }])
    expect(results[0]?.warnings).toBeInstanceOf(Array)
  })

  test('apply answers each command as expected', () => {
    const { code, results } = applied
    expect(code).toBe(0)
    expect(results.map(({ command, refused }) => [command, refused ?? null])).toEqual(
      expected.map(({ command, refused }) => [command, refused ?? null]),
    )
  })

  test('5.12 apply again answers no events, and the one refusal again', () => {
    const before = toolProcess('verify', ...place).results[0]
    const { results } = toolProcess('apply', exampleCommandsFile, ...place)
    expect(results.filter(({ refused }) => refused !== undefined)).toHaveLength(1)
    expect(results.flatMap(({ events }) => events ?? [])).toEqual([])
    expect(toolProcess('verify', ...place).results[0]).toEqual(before)
  })

  test('state gives the expected state', () => {
    const { code, results } = toolProcess('state', ...place)
    expect(code).toBe(0)
    expect(results).toHaveLength(1)
    expectExampleState(results[0] as unknown as Parameters<typeof expectExampleState>[0])
  })

  test('verify, archive and the archive’s verify agree on the head', () => {
    const verified = toolProcess('verify', ...place)
    const state = toolProcess('state', ...place).results[0]
    expect(verified).toMatchObject({ code: 0, results: [{ valid: true }] })
    expect(state?.journal).toEqual({ length: verified.results[0]?.length, hash: verified.results[0]?.hash })
    const out = join(folder.path, 'archive.ndjson')
    expect(toolProcess('archive', ...place, '--out', out).code).toBe(0)
    expect(toolProcess('verify', '--archive', out)).toMatchObject({ code: 0, results: verified.results })
  })

  test('a refused import exits 1 with its defects on standard output', () => {
    const file = join(folder.path, 'defective.json')
    writeFileSync(file, '{"format": "caleol-session/1"}')
    const { code, results, stderr } = toolProcess('import', file, '--data', data)
    expect([code, stderr]).toEqual([1, ''])
    expect(results).toMatchObject([{ error: { code: 'invalid-session-file', message: expect.any(String) } }])
  })

  test('a wrong usage exits 2, says nothing on standard output and explains itself on standard error', () => {
    const { code, stdout, stderr } = toolProcess('state', '--data', data, '--sesion', exampleSession)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage')
  })
})
