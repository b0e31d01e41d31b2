import { scoreOf } from '../score/score.ts'
import type { CandidateFile } from '../session/events.ts'
import type { ScoringGrid } from '../session/reference-lists.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { isRefusal } from './dalo.ts'
import type { Offer } from './types.ts'

/**
 * The points that one more unjustified refusal takes from a request, under the grid embedded with the sitting: 0 where
 * the grid counts none, or not yet at this one. Never negative.
 */
export function penaltyOfRefusal(grid: ScoringGrid | null, file: CandidateFile, on: string): number {
  if (grid === null) return 0
  const refusals = [...(file.refusals ?? []), { on, justified: false }]
  return scoreOf(grid, file, on).total - scoreOf(grid, { ...file, refusals }, on).total
}

/** From how many refusals of fitting offers a transfer loses its priority (HAMARIS, politique d'attribution). */
const transferRefusals = 2

/**
 * True for a transfer that has refused two offers held to fit its needs, here or before: the landlord's own policy then
 * takes its priority away. A refusal held justified does not count.
 */
export function transferLosesPriority({ items }: SessionState, file: CandidateFile): boolean {
  if (file.transfer !== true) return false
  const earlier = (file.refusals ?? []).filter(({ justified }) => !justified).length
  const here = items.flatMap((item) => (item.kind === 'vacancy' ? refusalsOf(item, file) : []))
  return earlier + here.length >= transferRefusals
}

function refusalsOf({ candidates, offers }: VacancyItem, file: CandidateFile): readonly Offer[] {
  const same = candidates
    .filter((candidate) => isSameRequest(candidate.file, file))
    .map((candidate) => candidate.file.id)
  return offers.filter((offer) => same.includes(offer.candidate) && isRefusal(offer) && !isJustified(offer))
}

function isSameRequest(one: CandidateFile, other: CandidateFile): boolean {
  return (
    one.id === other.id ||
    (one.registrationNumber !== '' && one.registrationNumber === other.registrationNumber)
  )
}

/** What was said last: the qualification, else what was noted with the answer. */
export function isJustified({ qualification, justified }: Offer): boolean {
  return (qualification?.justified ?? justified) === true
}
