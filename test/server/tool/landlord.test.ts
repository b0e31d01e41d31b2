import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleFile, exampleSession, tool } from '../../support/tool.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let place: readonly string[]

beforeEach(async () => {
  folder = await temporaryFolder()
  place = ['--data', folder.path]
})
afterEach(() => folder.remove())

const stateOf = (...flags: readonly string[]) => tool('state', ...flags, '--session', exampleSession)

test('the data of one landlord are in a folder of their own, and under a key of their own', async () => {
  expect(await tool('import', exampleFile, ...place, '--landlord', 'un')).toMatchObject({ code: 0 })
  expect(existsSync(join(folder.path, 'landlords', 'un', 'caleol.sqlite'))).toBe(true)
  expect(await stateOf(...place, '--landlord', 'un')).toMatchObject({ code: 0 })
  for (const elsewhere of [place, [...place, '--landlord', 'deux']]) {
    expect(await stateOf(...elsewhere)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unknown-session' } }],
    })
  }
  const asDefault = ['--data', join(folder.path, 'landlords', 'un')]
  expect(await stateOf(...asDefault)).toMatchObject({
    code: 1,
    results: [{ error: { code: 'key-unavailable' } }],
  })
})

test.each(['../un', 'Un', ''])('« %s » is no landlord', async (landlord) => {
  expect(await stateOf(...place, '--landlord', landlord)).toMatchObject({ code: 2 })
})
