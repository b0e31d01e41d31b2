import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleFile, exampleSession, tool } from '../../support/tool.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

/** Who may read or write, as `ls` says it in octal. */
const rightsOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

test('households’ files are for the owner of the data folder alone', async () => {
  const data = join(folder.path, 'data')
  const archive = join(folder.path, 'archive.ndjson')
  await tool('import', exampleFile, '--data', data)
  await tool('archive', '--data', data, '--session', exampleSession, '--out', archive)
  const places = [data, join(data, 'caleol.sqlite'), archive]
  expect(places.map(rightsOf)).toEqual(['700', '600', '600'])
})

test('a folder open to others keeps its database closed to them', async () => {
  const data = join(folder.path, 'open')
  mkdirSync(data, { mode: 0o755 })
  await tool('import', exampleFile, '--data', data)
  expect(rightsOf(join(data, 'caleol.sqlite'))).toBe('600')
})
