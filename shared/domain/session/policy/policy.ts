import { z } from 'zod'
import type { DeepReadonly } from '../../../util/deep-readonly.ts'
import { devices } from './devices.ts'
import { firstQuartile } from './first-quartile.ts'
import { notice } from './notice.ts'
import { occupancy } from './occupancy.ts'
import { renewal } from './renewal.ts'
import { retention } from './retention.ts'
import { targets } from './targets.ts'

/**
 * What the law leaves to each organisation or territory and that has no place in the session file: `policy.json` of
 * its folder of lists. Every setting has a default; a key that is not known is refused, for it hides a typing error.
 */
export const policy = z.strictObject({
  firstQuartile,
  targets,
  renewal,
  notice,
  occupancy,
  devices,
  retention,
})

export type Policy = DeepReadonly<z.output<typeof policy>>

/** The policy of an organisation that has set nothing. */
export const defaultPolicy: Policy = policy.parse({})

/** A policy as an older journal may hold it: groups, and settings within a group, that came later are not there. */
export type EmbeddedPolicy = {
  readonly [Group in keyof Policy]?: Policy[Group] extends readonly unknown[]
    ? Policy[Group]
    : Partial<Policy[Group]>
}

/** The policy that a journal embeds, with the default of every setting that came after it. */
export function completedPolicy(embedded: EmbeddedPolicy = {}): Policy {
  return {
    firstQuartile: embedded.firstQuartile ?? defaultPolicy.firstQuartile,
    targets: { ...defaultPolicy.targets, ...embedded.targets },
    renewal: { ...defaultPolicy.renewal, ...embedded.renewal },
    notice: { ...defaultPolicy.notice, ...embedded.notice },
    occupancy: { ...defaultPolicy.occupancy, ...embedded.occupancy },
    devices: { ...defaultPolicy.devices, ...embedded.devices },
    retention: { ...defaultPolicy.retention, ...embedded.retention },
  }
}
