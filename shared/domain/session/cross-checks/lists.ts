import { elementsOf, type JsonPlace, memberOf, textOf } from '../../../util/json-place.ts'
import { unknownCriteria } from '../../score/score.ts'
import { type FoundDefect, found } from '../defects.ts'
import { adviceFor, quote, quotedChoice } from '../quote.ts'
import type { ReferenceLists, ScoringGrid } from '../reference-lists.ts'
import { candidatePlaces } from '../session-places.ts'

/** The scoring grid in use is one of the organisation's; there may be none. */
export function knownGrid(root: JsonPlace, { grids }: ReferenceLists): readonly FoundDefect[] {
  const place = memberOf(root, 'scoringGrid')
  const grid = textOf(place)
  if (grid === null || grids.some(({ id }) => id === grid)) return []
  const known = grids.map(({ id }) => id)
  return [
    found(place.path, 'unknown-grid', { grid: quote(grid), advice: adviceFor(grid, known, choice(known)) }),
  ]
}

/** The table of ceilings in use is one of the organisation's. */
export function knownCeilings(root: JsonPlace, { ceilings }: ReferenceLists): readonly FoundDefect[] {
  const place = memberOf(root, 'ceilings')
  const table = textOf(place)
  const known = ceilings.map(({ id }) => id)
  if (table === null || known.includes(table)) return []
  return [found(place.path, 'unknown-ceilings', { table: quote(table), advice: choice(known) })]
}

/** Criteria are codes of the grid in use; without a known grid they cannot be judged. */
export function knownCriteria(root: JsonPlace, { grids }: ReferenceLists): readonly FoundDefect[] {
  const gridId = textOf(memberOf(root, 'scoringGrid'))
  const grid = grids.find(({ id }) => id === gridId)
  if (grid === undefined) return []
  const criteria = candidatePlaces(root).flatMap((candidate) => elementsOf(memberOf(candidate, 'criteria')))
  return criteria.flatMap((place) => judgeCriterion(place, grid))
}

function judgeCriterion(place: JsonPlace, grid: ScoringGrid): readonly FoundDefect[] {
  const code = textOf(place)
  if (code === null || unknownCriteria(grid, [code]).length === 0) return []
  const known = grid.criteria.filter(({ kind }) => kind === 'fixed').map((criterion) => criterion.code)
  const advice = adviceFor(code, known, 'Écrivez l’un des codes du barème, ou retirez ce critère.')
  return [found(place.path, 'unknown-criterion', { code: quote(code), grid: grid.id, advice })]
}

/** Missing documents are codes of the limitative list (contract 5.6; CCH R441-2-4-1). */
export function knownDocuments(root: JsonPlace, { documents }: ReferenceLists): readonly FoundDefect[] {
  const known = documents.map(({ code }) => code)
  const places = candidatePlaces(root).flatMap((candidate) =>
    elementsOf(memberOf(candidate, 'missingDocuments')),
  )
  return places.flatMap((place) => {
    const code = textOf(place)
    if (code === null || known.includes(code)) return []
    const advice = adviceFor(code, known, 'Écrivez l’un des codes de la liste.')
    return [found(place.path, 'unknown-document', { code: quote(code), advice })]
  })
}

function choice(known: readonly string[]): string {
  return known.length === 0 ? 'Aucune liste n’est installée.' : `Écrivez ${quotedChoice(known)}.`
}
