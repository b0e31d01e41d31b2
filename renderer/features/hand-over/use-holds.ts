import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionHold } from '../../../shared/sync/hand-over.ts'
import { useServices } from '../../app/services.ts'
import { HoldsFeed } from './holds-feed.ts'

export interface Holds {
  /** By session; empty until the host has answered. */
  readonly holds: ReadonlyMap<string, SessionHold>
  /** Asks again: something was just settled that no journal tells. */
  readonly refresh: () => void
}

/** Who orders each session, as it changes. */
export function useHolds(): Holds {
  const { backend, handOver } = useServices()
  const [holds, setHolds] = useState<ReadonlyMap<string, SessionHold>>(new Map())
  const feed = useRef<HoldsFeed | null>(null)
  useEffect(() => {
    const onHolds = (all: readonly SessionHold[]) => setHolds(new Map(all.map((one) => [one.session, one])))
    const opened = new HoldsFeed({ backend, handOver, onHolds })
    feed.current = opened
    opened.open()
    return () => opened.close()
  }, [backend, handOver])
  const refresh = useCallback(() => feed.current?.ask(), [])
  return { holds, refresh }
}
