import { useEffect, useState } from 'react'
import type { ServerLink } from '../../../shared/ipc/channels.ts'
import type { ServerDesk } from './server-desk.ts'

/** How the desktop stands with its server, as it changes; null until it has answered. */
export function useServerLink(desk: ServerDesk): ServerLink | null {
  const [link, setLink] = useState<ServerLink | null>(null)
  useEffect(() => {
    let isFirst = true
    const stop = desk.listen((changed) => {
      isFirst = false
      setLink(changed)
    })
    void desk.link().then((answer) => {
      if (isFirst && answer.kind === 'server-link') setLink(answer)
    })
    return () => {
      isFirst = false
      stop()
    }
  }, [desk])
  return link
}
