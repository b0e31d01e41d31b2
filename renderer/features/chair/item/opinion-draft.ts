import type { Opinion } from '../../../../shared/domain/occupancy/types.ts'
import type { ItemId } from '../../../../shared/domain/session/types.ts'
import type { OccupancyReviewItem } from '../../../../shared/domain/state.ts'
import type { Request } from '../../../app/sitting-context.ts'

/** An opinion while it is being written; local until it is given. */
export interface OpinionDraft {
  readonly found: 'yes' | 'no' | null
  readonly type: string
  readonly area: string
  readonly floor: string
  readonly sector: string
  readonly accessible: boolean
  readonly adviseOwnership: boolean
}

/** The opinions being written, by review: looking elsewhere loses nothing. */
export type OpinionDrafts = Readonly<Record<ItemId, OpinionDraft>>

export interface OpinionStep {
  readonly item: ItemId
  readonly draft: OpinionDraft
}

export function stepOpinions(drafts: OpinionDrafts, { item, draft }: OpinionStep): OpinionDrafts {
  return { ...drafts, [item]: draft }
}

/** What is being written, else what was given, else a blank. */
export function opinionFor(drafts: OpinionDrafts, item: OccupancyReviewItem): OpinionDraft {
  return drafts[item.id] ?? draftOfOpinion(item.opinion)
}

function draftOfOpinion(opinion: Opinion | null): OpinionDraft {
  const { type = '', area = '', floor = '', sector = '', accessible = false } = opinion?.needs ?? {}
  return {
    found: opinion === null ? null : opinion.found ? 'yes' : 'no',
    type,
    area: String(area).replace('.', ','),
    floor: String(floor),
    sector,
    accessible,
    adviseOwnership: opinion?.adviseOwnership ?? false,
  }
}

/** The command that gives this opinion; null until the finding is chosen. Blank fields are left out. */
export function opinionRequest(item: ItemId, draft: OpinionDraft): Request | null {
  if (draft.found === null) return null
  const needs = {
    ...(draft.type.trim() === '' ? {} : { type: draft.type.trim() }),
    ...(draft.area.trim() === '' ? {} : { area: numberOrText(draft.area, /^\d+(?:[.,]\d+)?$/) }),
    ...(draft.floor.trim() === '' ? {} : { floor: numberOrText(draft.floor, /^-?\d+$/) }),
    ...(draft.sector.trim() === '' ? {} : { sector: draft.sector.trim() }),
    ...(draft.accessible ? { accessible: true } : {}),
  }
  const { adviseOwnership } = draft
  return { type: 'GiveOpinion', item, found: draft.found === 'yes', needs, adviseOwnership }
}

/** `50` is a number, `autour de 50 m²` a text: both are understood (contract section 2). */
function numberOrText(text: string, number: RegExp): number | string {
  const trimmed = text.trim()
  return number.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed
}
