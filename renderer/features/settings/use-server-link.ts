import { useEffect, useState } from 'react'
import type { ServerLink } from '../../../shared/ipc/channels.ts'
import type { ServerDesk } from './server-desk.ts'

/** How the desktop stands with its server, as it changes; null until it has answered, and in a browser. */
export function useServerLink(desk: ServerDesk | null): ServerLink | null {
  const [link, setLink] = useState<ServerLink | null>(null)
  useEffect(() => {
    if (desk === null) return
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
