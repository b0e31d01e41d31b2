import { z } from 'zod'
import type { DeepReadonly } from '../../util/deep-readonly.ts'
import type { Policy } from './policy/policy.ts'
import { gridSettings } from './schema/grid-settings.ts'
import { civilDate, gridIdentifier, siren } from './schema/primitives.ts'

const gridCriterion = z.object({
  code: z.string().min(1),
  label: z.string().min(1),
  category: z.string().optional(),
  /** Null where the published grid is silent: the default reading of `score.ts` then holds. */
  points: z.number().int().nullable(),
  kind: z.enum(['fixed', 'per_year', 'per_unjustified_refusal']),
  /** Of `per_year`: points for each completed year. */
  approx_points_per_year: z.number().int().optional(),
  /** Of `per_unjustified_refusal`: the first refusal that costs points. */
  applies_from_refusal_number: z.number().int().min(1).optional(),
})

/**
 * A published scoring grid. Its file may carry notes and sources beside what is computed; they are left out.
 * A grid's `criteria` come in the order in which a score's lines are shown.
 */
export const scoringGrid = z.object({
  id: gridIdentifier,
  title: z.string().min(1),
  /** From when this version holds; absent where the territory has not said. */
  appliesFrom: civilDate.optional(),
  /** The EPCI whose plan partenarial sets it (CCH L441-2-8): one grid per territory. */
  epci: siren.optional(),
  territory: z.string().min(1).optional(),
  /** Where it was published. */
  source: z.object({ document: z.string().optional(), date: z.string().optional() }).optional(),
  criteria: z.array(gridCriterion).min(1),
  settings: gridSettings.optional(),
})

const ceilingRow = z.object({
  byCategory: z.array(z.number().int().positive()).length(6),
  perExtraPerson: z.number().int().positive(),
})
const ceilingsByZone = z.object({
  paris: ceilingRow.optional(),
  idf: ceilingRow.optional(),
  other: ceilingRow.optional(),
})

/** A dated table of income ceilings, euros per year; `provisional` names the financings still to be confirmed. */
export const ceilingTable = z.object({
  id: z.string().min(1),
  appliesFrom: z.string(),
  provisional: z.array(z.string()).default([]),
  tables: z.object({
    PLAI: ceilingsByZone.optional(),
    PLUS: ceilingsByZone.optional(),
    PLS: ceilingsByZone.optional(),
  }),
})

const motive = z.object({
  code: z.string().min(1),
  label: z.string().min(1),
  needsStatement: z.boolean().optional(),
  /** The rejection rests on the income ceilings: its letter waits while they are provisional. */
  restsOn: z.literal('ceiling').optional(),
})

/** The landlord's motives: `not-allocated` for decision d, `inadmissible` for decision e (CCH R441-3). */
export const motiveList = z.object({ 'not-allocated': z.array(motive), inadmissible: z.array(motive) })

/** The limitative list of supporting documents (CCH R441-2-4-1). */
export const documentList = z.object({
  documents: z.array(z.object({ code: z.string().min(1), label: z.string().min(1) })),
})

export type ScoringGrid = DeepReadonly<z.output<typeof scoringGrid>>
export type CeilingTable = DeepReadonly<z.output<typeof ceilingTable>>
export type MotiveList = DeepReadonly<z.output<typeof motiveList>>
export type Motive = MotiveList['inadmissible'][number]
export type DocumentList = DeepReadonly<z.output<typeof documentList>>['documents']

/** Every list a session may rest on, as the organisation keeps them. */
export interface ReferenceLists {
  readonly grids: readonly ScoringGrid[]
  readonly ceilings: readonly CeilingTable[]
  readonly motives: MotiveList
  readonly documents: DocumentList
  readonly policy: Policy
}
