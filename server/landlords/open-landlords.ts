import type { ReferenceLists } from '../../shared/domain/session/reference-lists.ts'
import type { DataPlace } from '../host/data-place.ts'
import type { Host } from '../host/host.ts'
import { type HostOptions, openLandlordHost } from '../host/open-host.ts'
import type { KeySource } from '../keys/open-vault.ts'
import { defaultLandlord, type Landlord } from './landlord.ts'

/** A landlord, and the host of its data alone. */
export interface ServedLandlord {
  readonly landlord: Landlord
  readonly host: Host
}

/** What opens with each landlord its own. */
export interface LandlordOptions extends Omit<HostOptions, 'keys' | 'lists'> {
  readonly keysOf: (landlord: string) => KeySource
  /** From that folder, or the server's own when null. */
  readonly listsOf: (folder: string | null) => ReferenceLists
}

/** The hosts of the default landlord and of every other. Closing the place closes them. Throws `KeyUnavailable`. */
export async function openLandlords(
  place: DataPlace,
  others: readonly Landlord[],
  { keysOf, listsOf, ...options }: LandlordOptions,
): Promise<{ readonly host: Host; readonly others: readonly ServedLandlord[] }> {
  const open = ({ id, lists }: Pick<Landlord, 'id' | 'lists'>) =>
    openLandlordHost(place, id, { ...options, keys: keysOf(id), lists: listsOf(lists) })
  // The default one first: a key is made for it, and from it come all others'.
  const host = await open({ id: defaultLandlord, lists: null })
  const served: ServedLandlord[] = []
  for (const landlord of others) served.push({ landlord, host: await open(landlord) })
  return { host, others: served }
}
