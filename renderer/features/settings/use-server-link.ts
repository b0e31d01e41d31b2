import { useCallback, useEffect, useState } from 'react'
import type { ServerLink } from '../../../shared/ipc/channels.ts'
import type { ServerDesk } from './server-desk.ts'

/** How the desktop stands with its server; null until it has answered. `refresh` asks again. */
export function useServerLink(desk: ServerDesk): {
  readonly link: ServerLink | null
  readonly refresh: () => void
} {
  const [link, setLink] = useState<ServerLink | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    let isWanted = true
    void desk.link().then((answer) => {
      if (isWanted && answer.kind === 'server-link') setLink(answer)
    })
    return () => {
      isWanted = false
    }
  }, [desk, turn])
  const refresh = useCallback(() => setTurn((before) => before + 1), [])
  return { link, refresh }
}
