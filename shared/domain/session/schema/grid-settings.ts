import { z } from 'zod'
import { shortText } from './primitives.ts'

const points = z.number().int().min(0).max(1000)

/** Criteria that overlap: whether their points add up, or only the highest of those met counts. */
const cumulationGroup = z.strictObject({
  /** What the criteria have in common, in French: `Sur-occupation`. */
  about: shortText,
  codes: z.array(shortText).max(100),
  keep: z.enum(['all', 'highest']),
})

const seniority = z.strictObject({
  /** Completed months count as twelfths of a year, rounded half up to a hundredth of a point. */
  unit: z.enum(['completed-years', 'completed-months']).optional(),
  pointsPerYear: points.optional(),
  /** The most that seniority brings, in points; null for no cap. */
  cap: points.nullable().optional(),
})

const penalty = z.strictObject({
  /**
   * Once the first refusal that costs points is reached: only `later` ones cost (that one and those after it), or `all`
   * of them do, the earlier ones too.
   */
  counted: z.enum(['later', 'all']).optional(),
  /** After how many completed months a refusal no longer counts; null for never. */
  lapseMonths: z.number().int().min(1).max(600).nullable().optional(),
})

/** What separates two equal totals. Age, name or nationality would discriminate: they are not of the list. */
export const tieBreak = z.enum(['dalo', 'registeredOn', 'registrationNumber'])

/** What a criterion means where the published grid gives no threshold; null leaves it to whoever instructs a request. */
const definition = z.strictObject({ code: shortText, meaning: shortText.nullable() })

/**
 * How a territory reads its grid where the published text is silent. Whatever is left out has the default reading of
 * `score/grid-reading.ts`; a key that is not known is refused, for it hides a typing error.
 */
export const gridSettings = z.strictObject({
  cumulation: z.array(cumulationGroup).max(100).optional(),
  seniority: seniority.optional(),
  penalty: penalty.optional(),
  /** Under what the total never goes, in points; null for no floor. */
  floor: z.number().int().min(-1000).max(1000).nullable().optional(),
  /** In the order in which they are tried; empty to leave equals in the file's order. */
  tieBreak: z.array(tieBreak).max(3).optional(),
  /** Whether a request of somebody who already is a tenant of social housing has a score. */
  transfers: z.enum(['scored', 'not-scored']).optional(),
  /** Whether criteria are taken as declared or once documents prove them: told to readers, computes nothing. */
  facts: z.enum(['declared', 'checked']).optional(),
  definitions: z.array(definition).max(200).optional(),
})
