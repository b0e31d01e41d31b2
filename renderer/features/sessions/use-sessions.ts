import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import { useServices } from '../../app/services.ts'
import { SessionsFeed, type SessionsFeedState } from './sessions-feed.ts'

export interface SessionsView {
  /** Undefined until this device's own copy has been read. */
  readonly sessions: readonly SessionSummary[] | undefined
  readonly state: SessionsFeedState
}

/** The sessions as the hub last told them, kept on the device for the day it cannot be reached. */
export function useSessions(): SessionsView {
  const { backend, listings: openListings } = useServices()
  const [listings] = useState(openListings)
  const [state, setState] = useState<SessionsFeedState>('asking')
  useEffect(() => {
    const feed = new SessionsFeed({ backend, listings, onState: setState, onFault: reportError })
    feed.open()
    return () => feed.close()
  }, [backend, listings])
  const rows = useLiveQuery(() => listings.all(), [listings])
  return { sessions: rows?.toSorted(latestFirst), state }
}

/** The next sitting first, the oldest last; two of one day by the hour. */
export function latestFirst(one: SessionSummary, other: SessionSummary): number {
  const when = ({ date, time, number }: SessionSummary) => `${date} ${time} ${number}`
  return when(other).localeCompare(when(one), 'fr')
}
