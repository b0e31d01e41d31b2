import type { Holder } from '../journal/hold.ts'
import type { AnyRefusal } from './hub-domain.ts'

/** Who sends commands: an authenticated device, or the landlord's own script, which says itself who acts. */
export type Author = KnownAuthor | { readonly kind: 'trusted'; readonly device: string }

/** The author that a device was authenticated as. */
export interface KnownAuthor {
  readonly kind: 'authenticated'
  readonly by: string
  readonly device: string
}

/** The answer to one command: the ids of its events (none when it was applied before), or why not. */
export type CommandAnswer =
  | { readonly command: string; readonly events: readonly string[] }
  | ({ readonly command: string | null } & AnyRefusal)

/** Why a hub decides nothing on a session: another one orders it. Without a holder that is the landlord's server. */
export interface HeldElsewhere {
  readonly kind: 'held-elsewhere'
  readonly holder: Holder | null
}

/** Whoever pulls, before the hub has found what they may read. */
export type Puller = { readonly kind: 'secretary' } | { readonly kind: 'seat'; readonly seat: string }
