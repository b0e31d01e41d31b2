import { z } from 'zod'
import { identifier, share } from '../schema/primitives.ts'

/** The parts of the priority publics and of public agents that a local agreement sets. */
const localAgreement = z.strictObject({ priority: share, publicAgents: share })

/**
 * What a year's attributions are measured against. A conférence intercommunale, a convention or a local agreement may
 * set other parts than these defaults.
 */
export const targets = z
  .strictObject({
    /** Attributions outside QPV to households of the first quartile (loi 2017-86, art. 70). */
    firstQuartileOutsideQpv: share.default(0.25),
    /** Attributions inside QPV to households of the other quartiles (loi 2017-86, art. 70). */
    otherQuartilesInsideQpv: share.default(0.5),
    /** DALO, else the priority households of CCH L441-1, for each réservataire and for the unreserved dwellings. */
    priority: share.default(0.25),
    /** Null where no local agreement holds. */
    localAgreement: localAgreement.nullable().default(null),
    /** At most, of the yearly flux, on the préfet's contingent (CCH R441-5-2). */
    prefectureFlux: share.default(0.3),
    /** At most, of the yearly flux, to agents of the State, within the former (CCH R441-5-2). */
    publicAgentsFlux: share.default(0.05),
    /** What the conventions promise of the yearly flux (CCH R441-5), by the id of the réservataire. */
    reservatairesFlux: z.array(z.strictObject({ id: identifier, share })).default([]),
    /** From when an attribution counts: the signed lease, or the commission's decision. */
    countedFrom: z.enum(['lease', 'allocation']).default('lease'),
  })
  .prefault({})
