import { loadReferenceLists } from '../server/adapters/reference-lists.ts'
import { BackendService } from '../server/host/backend-service.ts'
import { openHost } from '../server/host/open-host.ts'
import { exportDocuments } from '../server/pdf/export-documents.ts'
import { type DeskBackend, HostBackend } from '../server/replication/desk-backend.ts'
import type { DesktopEvent, DesktopEvents } from '../shared/ipc/channels.ts'
import { DeskSettings } from './adapters/desk-settings.ts'
import { bundled, type userPlaces } from './places.ts'

/** The secretary's desk on this machine: a hub with its own store. */
export interface Desk {
  readonly backend: DeskBackend
  /** Tells every page's event: a journal that has grown, a line that went up or down. */
  listen(tell: <Name extends DesktopEvent>(event: Name, payload: DesktopEvents[Name]) => void): void
  close(): Promise<void>
}

type Places = Pick<ReturnType<typeof userPlaces>, 'data' | 'settings'>

export async function openDesk(places: Places, onFault: (error: unknown) => void): Promise<Desk> {
  const settings = new DeskSettings(places.settings, onFault)
  const lists = loadReferenceLists(bundled.lists)
  const host = await openHost({ kind: 'folder', folder: places.data }, { exportDocuments, onFault, lists })
  const identity = { role: 'secretary', device: settings.device } as const
  return {
    backend: new HostBackend(new BackendService(host), identity),
    listen: (tell) =>
      void host.hub.listen((session, length) => tell('news', { kind: 'news', session, length })),
    close: () => host.close(),
  }
}
