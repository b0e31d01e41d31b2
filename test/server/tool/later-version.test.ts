import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SqlJournalStore } from '../../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../../server/adapters/sqlite.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { seal } from '../../../shared/journal/seal.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'
import { exampleCommandsFile, exampleSession, tool, toolData, toolProcess } from '../../support/tool.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
  await toolData(folder.path, 'prepared')
})
afterEach(() => folder.remove())

/** A later application was here: it wrote an event, well chained, that this one does not know. */
async function writeLaterEvent(type: string, v: number): Promise<void> {
  const store = new SqlJournalStore(openSqlite(join(folder.path, 'caleol.sqlite')), testKeys.sealer)
  const head = (await store.head(exampleSession)) ?? emptyHead
  const now = '2026-11-26T14:00:00+01:00'
  const origin = { id: 'later/0', at: now, receivedAt: now, by: 'secretary', device: 'other' }
  const payload = { salt: '00', item: 'L1', lastName: 'SECRET' }
  const scope = { item: 'L1', audience: 'everyone' } as const
  await store.append(exampleSession, head, [seal({ ...origin, type, v, scope, payload }, head)])
  await store.close()
}

test.each([
  ['of another type', 'CandidateMerged', 1],
  ['of a later version', 'ItemStarted', 2],
])('an event %s asks for an update: nothing is shown or decided by guess', async (_name, type, v) => {
  await writeLaterEvent(type, v)
  const place = ['--data', folder.path, '--session', exampleSession]
  for (const order of [['state'], ['apply', exampleCommandsFile]]) {
    expect(await tool(...order, ...place)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'update-needed' } }],
    })
  }
  expect(toolProcess('state', ...place).stderr).not.toContain('SECRET')
})
