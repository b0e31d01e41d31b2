import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadReferenceLists } from '../../../server/adapters/reference-lists.ts'
import { openHost } from '../../../server/host/open-host.ts'
import { Desk } from '../../../server/replication/desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { otherKeys, testKeys } from '../../support/test-keys.ts'

const exportDocuments = async () => ({ kind: 'refused', code: 'none', message: 'Aucun document.' }) as const
/** A look at the journals may be under way while the desk closes: nobody listens to it any more. */
const onFault = () => undefined

it('a desk whose data are sealed opens its new folder of copies with their key, not with a fresh one', async () => {
  const folder = await temporaryFolder()
  const own = join(folder.path, 'own')
  const lists = loadReferenceLists()
  const before = await openHost(
    { kind: 'folder', folder: own },
    { keys: async () => testKeys, lists, exportDocuments, onFault },
  )
  await before.close()
  const asked: boolean[] = []
  const desk = await Desk.open({
    own,
    replica: join(folder.path, 'replica'),
    keys: async (isSealed) => {
      asked.push(isSealed)
      return isSealed ? testKeys : otherKeys
    },
    identity: { role: 'secretary', device: 'desk-0123' },
    lists,
    exportDocuments,
    onFault,
    fetch,
    openSocket: (url) => new WebSocket(url),
    delays: { first: 20, longest: 100 },
    random: () => 0.5,
    times: { patience: 2_000, look: 1_000 },
  })
  expect(asked).toEqual([true])
  await desk.close()
  await folder.remove()
})
