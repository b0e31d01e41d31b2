import type { SessionState } from '../../../../shared/domain/state.ts'
import type { Kept } from '../../../app/kept.ts'
import type { Drafts } from '../draft/draft-history.ts'
import type { OpinionDrafts } from '../item/opinion-draft.ts'

/** What this person was typing and has not proposed yet, by item. */
export interface KeptDrafts {
  readonly drafts: Drafts
  readonly opinions: OpinionDrafts
}

/** Keeps unsent work on this device: it survives a reload, a crash, and a look at another screen. */
export type DraftStore = Kept<KeptDrafts>

export const noDrafts: KeptDrafts = { drafts: {}, opinions: {} }

/** What is worth keeping: the present of the items not decided yet, without the steps that undo it. */
export function worthKeeping({ items }: SessionState, { drafts, opinions }: KeptDrafts): KeptDrafts {
  const undecided = new Set(items.filter((item) => item.adopted === null).map((item) => item.id))
  const ofUndecided = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.entries(record).filter(([item]) => undecided.has(item))
  return {
    drafts: Object.fromEntries(
      ofUndecided(drafts).map(([item, history]) => [item, { ...history, past: [], future: [], topic: null }]),
    ),
    opinions: Object.fromEntries(ofUndecided(opinions)),
  }
}
