import type { Seat } from '../session/types.ts'
import type { SessionState } from '../state.ts'

/** Who elects the president and may be elected: the members of the landlord, not their substitutes (CCH R441-9 II 1° a). */
export function electors({ commission }: SessionState): readonly Seat[] {
  return commission.seats.filter((seat) => seat.college === 'landlord' && seat.substituteOf === undefined)
}

/** The president of the commission: elected in this sitting, else the one of the file; null where there is none. */
export function presidentOf({ commission }: SessionState): Seat | null {
  return commission.seats.find((seat) => seat.isPresident === true) ?? null
}
