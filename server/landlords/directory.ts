import { defaultLandlord, type Landlord } from './landlord.ts'
import { claimedLandlord } from './token-landlord.ts'

/** Something that a server keeps for each of its landlords. */
export interface OfLandlord {
  readonly landlord: Pick<Landlord, 'id' | 'hosts'>
}

/**
 * Finds for whom a request is. A name that belongs to a landlord leads to that landlord alone; every other name leads a
 * device that is not paired yet to the default one.
 */
export class LandlordDirectory<Served extends OfLandlord> {
  readonly #byId: ReadonlyMap<string, Served>
  readonly #byHost: ReadonlyMap<string, Served>

  constructor(served: readonly Served[]) {
    this.#byId = new Map(served.map((one) => [one.landlord.id, one]))
    this.#byHost = new Map(
      served.flatMap((one) => one.landlord.hosts.map((host): readonly [string, Served] => [host, one])),
    )
  }

  /** Whom a device without a token reaches under that name; it must still bring one of their codes. */
  ofName(name: string): Served | null {
    return this.#byHost.get(name) ?? this.#byId.get(defaultLandlord) ?? null
  }

  /** Among whose devices to look for a token. Null under the name of another landlord than the token's. */
  ofToken(token: string, name: string): Served | null {
    const claimed = this.#byId.get(claimedLandlord(token)) ?? null
    const bound = this.#byHost.get(name)
    return bound === undefined || bound === claimed ? claimed : null
  }
}
