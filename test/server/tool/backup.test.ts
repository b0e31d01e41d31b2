import { copyFile, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleSession, tool, toolData } from '../../support/tool.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: string
beforeEach(async () => {
  folder = await temporaryFolder()
  data = join(folder.path, 'data')
})
afterEach(() => folder.remove())

const errorOf = ({ results: [result] }: Awaited<ReturnType<typeof tool>>) =>
  (result?.error as { readonly code: string } | undefined)?.code

describe('caleol backup', () => {
  test('J153: gives a copy that verifies in the place of the data, for its owner alone', async () => {
    await toolData(data, 'played')
    const file = join(folder.path, 'sauvegarde.sqlite')
    const backup = await tool('backup', file, '--data', data)
    expect(backup).toEqual({ code: 0, results: [{ path: file, sessions: 1 }] })
    expect((await stat(file)).mode & 0o077).toBe(0)
    const restored = join(folder.path, 'restored')
    await mkdir(restored)
    await copyFile(file, join(restored, 'caleol.sqlite'))
    const [before] = (await tool('verify', '--data', data, '--session', exampleSession)).results
    const after = await tool('verify', '--data', restored, '--session', exampleSession)
    expect(after).toEqual({ code: 0, results: [before] })
    expect(before).toMatchObject({ valid: true })
  })

  test('J153: replaces no file, and says so', async () => {
    await toolData(data, 'prepared')
    const file = join(folder.path, 'sauvegarde.sqlite')
    await tool('backup', file, '--data', data)
    const again = await tool('backup', file, '--data', data)
    expect([again.code, errorOf(again)]).toEqual([1, 'unusable-file'])
  })

  test('makes no data where there are none', async () => {
    const answer = await tool('backup', join(folder.path, 'x.sqlite'), '--data', data)
    expect([answer.code, errorOf(answer)]).toEqual([1, 'unusable-data'])
  })

  test('asks for its file and its folder', async () => {
    expect((await tool('backup', '--data', data)).code).toBe(2)
    expect((await tool('backup', 'x.sqlite')).code).toBe(2)
  })
})
