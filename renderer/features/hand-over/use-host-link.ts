import type { ServerDesk } from '../settings/server-desk.ts'
import { useServerLink } from '../settings/use-server-link.ts'
import type { HostLink } from './hold-words.ts'

/** How this page's host stands with a server, as it changes: `none` until a desk has said. */
export function useHostLink(server: ServerDesk | null): HostLink {
  const link = useServerLink(server)
  return server === null ? 'browser' : (link?.state ?? 'none')
}
