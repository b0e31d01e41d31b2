import { readdirSync, readFileSync, statSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeSecret } from '../../../server/keys/write-secret.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof files>()
  return { ...actual, link: vi.fn(actual.link), writeFile: vi.fn(actual.writeFile) }
})

describe('J28: a key that is written', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let path: string

  beforeEach(async () => {
    folder = await temporaryFolder()
    path = join(folder.path, 'key')
  })
  afterEach(async () => {
    vi.clearAllMocks()
    await folder.remove()
  })

  const withoutNames = () =>
    vi.mocked(files.link).mockRejectedValueOnce(Object.assign(new Error('not here'), { code: 'EPERM' }))

  test.each([
    ['gives a file its name in one step', () => undefined],
    ['does not (FAT)', withoutNames],
  ])('J28: is its owner’s alone and flushed to the disk, where the file system %s', async (_name, given) => {
    given()
    await writeSecret(path, 'secret')
    expect(readFileSync(path, 'utf8')).toBe('secret')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder.path)).toEqual(['key'])
    for (const [, , options] of vi.mocked(files.writeFile).mock.calls) {
      expect(options).toMatchObject({ flush: true, flag: 'wx' })
    }
  })

  test.each([
    ['in one step', () => undefined],
    ['on FAT', withoutNames],
  ])('J28: takes no other’s place, %s', async (_name, given) => {
    await writeSecret(path, 'first')
    given()
    await expect(writeSecret(path, 'second')).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readFileSync(path, 'utf8')).toBe('first')
    expect(readdirSync(folder.path)).toEqual(['key'])
  })

  test('J28: is one of those that several wrote at once, whole', async () => {
    const contents = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(64))
    const outcomes = await Promise.allSettled(contents.map((content) => writeSecret(path, content)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(contents).toContain(readFileSync(path, 'utf8'))
    expect(readdirSync(folder.path)).toEqual(['key'])
  })
})
