import { afterEach, beforeEach, expect, test } from 'vitest'
import { withData } from '../../../server/tool/open-data.ts'
import { firstHolding } from '../../../shared/sync/hold-steps.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleCommandsFile, exampleFile, exampleSession, tool, toolData } from '../../support/tool.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let place: readonly string[]

beforeEach(async () => {
  folder = await temporaryFolder()
  place = ['--data', folder.path, '--session', exampleSession]
  await toolData(folder.path, 'prepared')
  const step = firstHolding({ hub: 'desk', name: 'poste 12' })
  await withData({ data: folder.path }, ({ hub }) => hub.changeHold(exampleSession, step, 'desk'))
})
afterEach(() => folder.remove())

test('nothing is decided on a session that a desk orders: its copy would part from the desk’s journal', async () => {
  const before = await tool('verify', ...place)
  expect(await tool('apply', exampleCommandsFile, ...place)).toMatchObject({
    code: 1,
    results: [{ error: { code: 'held-elsewhere', message: expect.stringContaining('poste 12') } }],
  })
  expect(await tool('import', exampleFile, '--data', folder.path, '--replace')).toMatchObject({
    code: 1,
    results: [{ error: { issues: [{ code: 'session-already-stored' }] } }],
  })
  expect(await tool('verify', ...place)).toEqual(before)
})

test('the copy is still shown', async () => {
  expect((await tool('state', ...place)).code).toBe(0)
})
