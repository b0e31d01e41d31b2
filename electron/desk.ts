import { net } from 'electron'
import { loadReferenceLists } from '../server/adapters/reference-lists.ts'
import { exportDocuments } from '../server/pdf/export-documents.ts'
import { Desk } from '../server/replication/desk.ts'
import type { DeskSettings } from './adapters/desk-settings.ts'
import { listsFolder } from './adapters/own-lists.ts'
import { openSealedKeys } from './adapters/sealed-keys.ts'
import { bundled, type userPlaces } from './places.ts'

type Places = Pick<ReturnType<typeof userPlaces>, 'data' | 'replica' | 'key' | 'lists'>

/** Opens the secretary's desk on this user's data, paired with the landlord's server when it was before. */
export async function openDesk(
  places: Places,
  settings: DeskSettings,
  onFault: (error: unknown) => void,
): Promise<Desk> {
  const desk = await Desk.open({
    own: places.data,
    replica: places.replica,
    identity: { role: 'secretary', device: settings.device },
    keys: (isSealed) => openSealedKeys(places.key, isSealed),
    lists: loadReferenceLists(listsFolder({ own: places.lists, delivered: bundled.lists }, process.env)),
    exportDocuments,
    onFault,
    // The system's own proxy and certificates, which a landlord's network may need.
    fetch: (input, init) => net.fetch(String(input), init),
    openSocket: (address) => new WebSocket(address),
    delays: { first: 1_000, longest: 15_000 },
    random: Math.random,
    times: { patience: 15_000, look: 2_000 },
  })
  const server = settings.server()
  if (server !== null) desk.attach(server)
  return desk
}
