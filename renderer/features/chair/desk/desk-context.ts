import { createContext, useContext } from 'react'
import type { CalmDesk, Desk } from './desk.ts'
import type { Desks } from './use-desk-state.ts'

export const DeskContext = createContext<Desk | null>(null)
export const CalmDeskContext = createContext<CalmDesk | null>(null)

/** What `DrawnSoon` gives in their place. */
export const SoonDesksContext = createContext<Desks | null>(null)

/** The chair's desk, drawn again at each letter typed; throws outside the chair's screen. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk outside the chair’s screen')
  return desk
}

/** The desk without what is being written: for what need not be drawn again at each letter. */
export function useCalmDesk(): CalmDesk {
  const desk = useContext(CalmDeskContext)
  if (desk === null) throw new Error('useCalmDesk outside the chair’s screen')
  return desk
}
