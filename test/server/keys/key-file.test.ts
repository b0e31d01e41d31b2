import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KeyUnavailable, keyFilePath, openKeyFile } from '../../../server/keys/key-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'

describe('where the key of the data lies', () => {
  const usual = join(homedir(), '.config', 'caleol', 'key')
  test.each([
    ['the file that is named', '/k', { CALEOL_KEY_FILE: '/e', XDG_CONFIG_HOME: '/c' }, '/k'],
    ['that of the environment', undefined, { CALEOL_KEY_FILE: '/e', XDG_CONFIG_HOME: '/c' }, '/e'],
    ['the user’s own configuration folder', undefined, { XDG_CONFIG_HOME: '/c' }, '/c/caleol/key'],
    [
      'the user’s own folder when the variable is set to nothing',
      undefined,
      { CALEOL_KEY_FILE: '', XDG_CONFIG_HOME: '/c' },
      '/c/caleol/key',
    ],
    ['the usual folder when none is set', undefined, {}, usual],
    ['the usual folder when it is set to nothing', undefined, { XDG_CONFIG_HOME: '' }, usual],
  ])('is %s', (_name, named, environment, expected) => {
    expect(keyFilePath(named, environment)).toBe(expected)
  })
})

describe('a key file', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let path: string
  const noData = false
  const data = true

  beforeEach(async () => {
    folder = await temporaryFolder()
    path = join(folder.path, 'deep', 'key')
  })
  afterEach(() => folder.remove())

  function write(content: string | Buffer): string {
    mkdirSync(join(folder.path, 'deep'), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  test('is made for its owner alone, then taken again', async () => {
    const made = await openKeyFile(path, noData)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    expect((await openKeyFile(path, data)).signer.key).toBe(made.signer.key)
  })

  test('is one when two processes make it at once', async () => {
    const [one, other] = await Promise.all([openKeyFile(path, noData), openKeyFile(path, noData)])
    expect(one.signer.key).toBe(other.signer.key)
  })

  test('that lacks while data depend on it is said to, and none is made in its place', async () => {
    await expect(openKeyFile(path, data)).rejects.toThrow(KeyUnavailable)
    await expect(openKeyFile(path, data)).rejects.toThrow('introuvable')
  })

  test('of 64 digits gives the same keys as their 32 bytes', async () => {
    expect((await openKeyFile(write('07'.repeat(32)), data)).signer.key).toBe(testKeys.signer.key)
    expect((await openKeyFile(write(Buffer.alloc(32, 7)), data)).signer.key).toBe(testKeys.signer.key)
  })

  test.each([
    ['31 bytes', Buffer.alloc(31, 7)],
    ['nothing', ''],
  ])('of %s is no key', async (_name, content) => {
    await expect(openKeyFile(write(content), noData)).rejects.toThrow('32 octets')
  })

  test('that cannot be read is a fault, not a missing key', async () => {
    mkdirSync(path, { recursive: true })
    await expect(openKeyFile(path, noData)).rejects.not.toThrow(KeyUnavailable)
  })
})
