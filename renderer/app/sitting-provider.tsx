import { type ReactNode, useMemo } from 'react'
import type { Identity } from '../../shared/sync/messages.ts'
import type { Replica, ReplicaView } from '../adapters/replica.ts'
import { OpeningSitting } from './opening-sitting.tsx'
import { sendThrough } from './send-through.ts'
import { useServices } from './services.ts'
import { SittingContext } from './sitting-context.ts'
import { SyncContext, type SyncView } from './sync-context.ts'
import { civilDay, TodayContext } from './today.ts'
import { useReplica, useReplicaView } from './use-replica.ts'
import { useTitle } from './use-title.ts'

export interface SittingProviderProps {
  readonly sessionId: string
  readonly identity: Identity
  /** Names the window before the sitting's number: `Séance`, `Projection`. */
  readonly title: string
  /** Where else to go while the journal is not there. */
  readonly wayOut?: ReactNode
  readonly children: ReactNode
}

/** Opens a session on this device and gives it to every screen below, once its journal has come. */
export function SittingProvider(props: SittingProviderProps) {
  const replica = useReplica(props.sessionId, props.identity)
  if (replica === null) return null
  return <OpenReplica {...props} replica={replica} />
}

function OpenReplica(props: SittingProviderProps & { readonly replica: Replica }) {
  const { replica, sessionId, identity, title, wayOut, children } = props
  const { clock } = useServices()
  const view = useReplicaView(replica)
  useTitle([title, view.opened?.state.session.number ?? ''].join(' ').trim())
  const sync = useSyncView(view)
  const doors = useMemo(
    () => ({ send: sendThrough(replica), dismissRefusal: replica.dismissRefusal }),
    [replica],
  )
  const sitting = useMemo(
    () => (view.opened === null ? null : { sessionId, identity, line: view.line, ...doors, ...view.opened }),
    [doors, view.opened, view.line, sessionId, identity],
  )
  return (
    <SyncContext value={sync}>
      <TodayContext value={civilDay(clock.now())}>
        {sitting === null ? (
          <OpeningSitting wayOut={wayOut} />
        ) : (
          <SittingContext value={sitting}>{children}</SittingContext>
        )}
      </TodayContext>
    </SyncContext>
  )
}

function useSyncView({ line, lineSince, isFilling, exchange, waiting }: ReplicaView): SyncView {
  const { host } = useServices().backend
  return useMemo(
    () => ({ host, line, lineSince, isFilling, exchange, waiting }),
    [host, line, lineSince, isFilling, exchange, waiting],
  )
}
