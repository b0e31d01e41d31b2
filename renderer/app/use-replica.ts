import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Identity } from '../../shared/sync/messages.ts'
import type { Replica, ReplicaView } from '../adapters/replica.ts'
import { useServices } from './services.ts'

/** Opens the replica of a session for as long as the screen lives. */
export function useReplica(session: string, identity: Identity): Replica | null {
  const { newReplica } = useServices()
  const [replica, setReplica] = useState<Replica | null>(null)
  useEffect(() => {
    const opened = newReplica(session, identity)
    opened.open()
    setReplica(opened)
    return () => {
      void opened.close()
      setReplica(null)
    }
  }, [newReplica, session, identity])
  return replica
}

export function useReplicaView(replica: Replica): ReplicaView {
  return useSyncExternalStore(replica.subscribe, replica.view)
}
