import { sameHead } from '../journal/continuity.ts'
import type { Hold, HoldBroken, HoldEvent, SessionHeld, SessionReleased } from '../journal/hold.ts'
import type { Head } from '../journal/record.ts'

/** A hub by its lasting name, and by its name for people. */
export interface HubName {
  readonly hub: string
  readonly name: string
}

/** Whether a hub orders a session held so. */
export type Orders = (hold: Hold) => boolean

/** The landlord's server, and a script on its data, order what nobody took in hand. */
export const serverOrders: Orders = ({ holder }) => holder === null

/** A desk orders what it took in hand, and what it alone has ever known. */
export function deskOrders(hub: string): Orders {
  return ({ epoch, holder }) => (epoch === 0 ? true : holder?.hub === hub)
}

/** Where a hub stands when its hold may change. */
export interface HoldPlace {
  readonly hold: Hold
  readonly head: Head
}

/** What is recorded next, or null to leave the hold as it is. */
export type HoldStep = (place: HoldPlace) => HoldEvent | null

/** That hub takes in hand a session that nobody holds, once its copy ends where the journal does. */
export function taking({ hub, name }: HubName, copy: Head): HoldStep {
  return ({ hold, head }): SessionHeld | null =>
    hold.holder === null && sameHead(head, copy)
      ? { type: 'SessionHeld', epoch: hold.epoch + 1, hub, name }
      : null
}

/** A desk says of a session that it alone knows that it holds it, before any other hub hears of it. */
export function firstHolding({ hub, name }: HubName): HoldStep {
  return ({ hold }): SessionHeld | null =>
    hold.epoch === 0 ? { type: 'SessionHeld', epoch: 1, hub, name } : null
}

/** Its holder gives the session back. */
export function releasing(hub: string): HoldStep {
  return ({ hold }): SessionReleased | null =>
    hold.holder?.hub === hub ? { type: 'SessionReleased', epoch: hold.epoch + 1 } : null
}

/** An administrator takes the session from that hub, of which nothing more is heard. */
export function breaking(
  lost: { readonly hub: string; readonly epoch: number },
  by: string,
  reason: string,
): HoldStep {
  return ({ hold }): HoldBroken | null =>
    hold.holder?.hub === lost.hub && hold.epoch === lost.epoch
      ? { type: 'HoldBroken', epoch: hold.epoch + 1, reason, by }
      : null
}
