import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleFile, exampleSession, tool } from '../../support/tool.ts'

// Each test syncs a database of its own to the disk: slow beside the rest on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

describe('data at rest', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let place: readonly string[]
  const keyOf = (name: string) => join(folder.path, name)

  beforeEach(async () => {
    folder = await temporaryFolder()
    place = ['--data', join(folder.path, 'data')]
    await tool('import', exampleFile, ...place, '--key-file', keyOf('key'))
  })
  afterEach(() => folder.remove())

  function state(key: string) {
    return tool('state', ...place, '--session', exampleSession, '--key-file', keyOf(key))
  }

  test('nothing of a household can be read in the files of a data folder', () => {
    const files = readdirSync(join(folder.path, 'data'))
    expect(files).toContain('caleol.sqlite')
    for (const file of files) {
      const bytes = readFileSync(join(folder.path, 'data', file)).toString('latin1')
      for (const told of ['0520326447951FQVUL', 'registrationNumber', 'referenceTaxIncome', 'Chaumont']) {
        expect(bytes.includes(told), `${told} in ${file}`).toBe(false)
      }
    }
  })

  test('the key is made where it is said, never beside the data, and opens them again', async () => {
    expect(
      readdirSync(join(folder.path, 'data')).filter((file) => !file.startsWith('caleol.sqlite')),
    ).toEqual([])
    expect(await state('key')).toMatchObject({ code: 0 })
  })

  test('another key is said to be another, and nothing is called broken', async () => {
    writeFileSync(keyOf('other'), '08'.repeat(32))
    expect(await state('other')).toMatchObject({ code: 1, results: [{ error: { code: 'key-unavailable' } }] })
    expect(await state('key')).toMatchObject({ code: 0 })
  })

  test('a lost key is said to be lost, and no other is made in its place', async () => {
    rmSync(keyOf('key'))
    expect(await state('key')).toMatchObject({
      code: 1,
      results: [{ error: { code: 'key-unavailable', message: expect.stringContaining('introuvable') } }],
    })
    expect(readdirSync(folder.path)).toEqual(['data'])
  })
})
