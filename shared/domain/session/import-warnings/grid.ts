import { frenchDate } from '../../../util/french-date.ts'
import type { ScoringGrid } from '../reference-lists.ts'
import type { PreparedSession } from '../types.ts'
import { type ImportWarning, warn } from './warning.ts'

/** What is odd about the grid that the file names: its version, and the territory it is set for (CCH L441-2-8). */
export function gridWarnings(
  { file, grid }: PreparedSession,
  grids: readonly ScoringGrid[],
): readonly ImportWarning[] {
  if (grid === null) return []
  return [
    ...gridDate(grid, file.session.date),
    ...laterVersion(grid, grids, file.session.date),
    ...otherTerritory(grid, file.vacancies),
  ]
}

function gridDate({ id, appliesFrom }: ScoringGrid, sessionDate: string): readonly ImportWarning[] {
  if (appliesFrom === undefined || appliesFrom <= sessionDate) return []
  return [warn(['scoringGrid'], 'grid-date', { grid: id, date: frenchDate(appliesFrom) })]
}

/** The latest version of the same grid that holds on the session's day, when the file names an older one. */
function laterVersion(
  grid: ScoringGrid,
  grids: readonly ScoringGrid[],
  sessionDate: string,
): readonly ImportWarning[] {
  const from = startOf(grid)
  const later = grids
    .filter((other) => isSameGrid(grid, other) && startOf(other) > from && startOf(other) <= sessionDate)
    .reduce<ScoringGrid | null>(latest, null)
  if (later === null) return []
  const details = { grid: grid.id, later: later.id, date: frenchDate(startOf(later)) }
  return [warn(['scoringGrid'], 'grid-superseded', details)]
}

function latest(one: ScoringGrid | null, other: ScoringGrid): ScoringGrid {
  return one === null || startOf(other) > startOf(one) ? other : one
}

/** Empty where the grid does not say: then it is no later than any. */
function startOf({ appliesFrom }: ScoringGrid): string {
  return appliesFrom ?? ''
}

/** Versions of one grid are of one EPCI, or have one id up to the last `/`. */
function isSameGrid(one: ScoringGrid, other: ScoringGrid): boolean {
  if (one.epci !== undefined && other.epci !== undefined) return one.epci === other.epci
  return stemOf(one) === stemOf(other)
}

function stemOf({ id }: ScoringGrid): string {
  return id.replace(/\/[^/]*$/, '')
}

function otherTerritory(
  { id, epci }: ScoringGrid,
  vacancies: PreparedSession['file']['vacancies'],
): readonly ImportWarning[] {
  if (epci === undefined) return []
  return vacancies.flatMap(({ id: item, dwelling }, index) =>
    dwelling.epci === undefined || dwelling.epci === epci
      ? []
      : [warn(['vacancies', index, 'dwelling', 'epci'], 'grid-territory', { item, grid: id })],
  )
}
