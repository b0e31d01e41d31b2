import { type ReactNode, useContext } from 'react'
import { SittingContext } from '../../../app/sitting-context.ts'
import { CalmDeskContext, DeskContext, SoonDesksContext } from './desk-context.ts'
import type { Desks } from './use-desk-state.ts'

/** Gives a desk to the panes within. */
export function DeskProvider({ desks, children }: { readonly desks: Desks; readonly children: ReactNode }) {
  return (
    <CalmDeskContext value={desks.calm}>
      <DeskContext value={desks.desk}>{children}</DeskContext>
    </CalmDeskContext>
  )
}

/**
 * What stands around the vote: a room that votes at once sees its ballots first, the rest of the console in a second breath.
 * Whoever asks for the sitting within is given the desk's, so that no line is drawn from two of them.
 */
export function DrawnSoon({ children }: { readonly children: ReactNode }) {
  const soon = useContext(SoonDesksContext)
  if (soon === null) throw new Error('DrawnSoon outside the chair’s screen')
  return (
    <SittingContext value={soon.calm.sitting}>
      <DeskProvider desks={soon}>{children}</DeskProvider>
    </SittingContext>
  )
}
