import { isDaloHousehold } from '../../domain/offer/dalo.ts'
import type { CandidateState, VacancyItem } from '../../domain/state.ts'
import { paragraph, strong } from '../blocks.ts'
import type { Block } from '../document.ts'
import { householdFullName } from '../names.ts'
import { fillRuns } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'

/** Whose offers are made under the droit au logement opposable: the warning they carry is part of what was decided. */
export function daloOffers({ wording }: Writing, item: VacancyItem): readonly Block[] {
  return item.candidates
    .filter((candidate) => isDaloHousehold(candidate.file) && isRanked(item, candidate))
    .map(({ file }) =>
      paragraph(fillRuns(wording.minutes.daloOffer, { name: strong(householdFullName(file)) })),
    )
}

function isRanked({ decisions }: VacancyItem, { file }: CandidateState): boolean {
  return decisions.some(({ candidate, rank }) => candidate === file.id && rank !== undefined)
}
