import { pathOf } from '../../app/route.ts'

/** Where a tablet can reach this hub: nowhere, only on this machine, or at an address of the network. */
export type TabletDoor =
  | { readonly kind: 'none' }
  | { readonly kind: 'this-machine'; readonly address: string }
  | { readonly kind: 'network'; readonly address: string }

/** The door of a server, from its own address. */
export function tabletDoorOf(origin: string): TabletDoor {
  const { hostname } = new URL(origin)
  const isThisMachine = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return {
    kind: isThisMachine ? 'this-machine' : 'network',
    address: `${origin}${pathOf({ screen: 'tablet' })}`,
  }
}
