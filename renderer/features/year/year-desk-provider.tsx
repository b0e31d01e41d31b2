import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { yearOf } from '../../../shared/domain/year/year-entries.ts'
import { useServices } from '../../app/services.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { type YearDesk, YearDeskContext, type YearRegister } from './register-context.ts'
import { RegisterFeed } from './register-feed.ts'

/** Gives the year's register to the screens below, on the secretary's desk; a member's device never asks for it. */
export function YearDeskProvider({ children }: { readonly children: ReactNode }) {
  const { identity, sessionId, state } = useSitting()
  if (identity.role !== 'secretary') return children
  return (
    <AskingProvider
      session={sessionId}
      organisation={state.organisation.id}
      year={yearOf(state.session.date)}
    >
      {children}
    </AskingProvider>
  )
}

interface AskingProviderProps {
  readonly session: string
  readonly organisation: string
  readonly year: number
  readonly children: ReactNode
}

function AskingProvider({ session, organisation, year, children }: AskingProviderProps) {
  const { backend } = useServices()
  const [register, setRegister] = useState<YearRegister>({ kind: 'asking' })
  const [isShown, show] = useState(false)
  const feed = useMemo(
    () => new RegisterFeed({ backend, session, request: { organisation, year }, onRegister: setRegister }),
    [backend, session, organisation, year],
  )
  useEffect(() => {
    feed.open()
    return () => feed.close()
  }, [feed])
  const desk = useMemo<YearDesk>(
    () => ({ register, isShown, show, ask: () => feed.ask() }),
    [register, isShown, feed],
  )
  return <YearDeskContext value={desk}>{children}</YearDeskContext>
}
