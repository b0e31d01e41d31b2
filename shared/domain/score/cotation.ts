import type { CivilDate } from '../calendar.ts'
import type { CandidateFile } from '../session/events.ts'
import type { ScoringGrid } from '../session/reference-lists.ts'
import type { SessionState } from '../state.ts'
import { readingOf } from './grid-reading.ts'
import { type Score, scoreOf } from './score.ts'

/** The day of which scores speak: that of the agenda's sending, which freezes them, else that of the sitting. */
export function scoreDay({ agenda, session }: Pick<SessionState, 'agenda' | 'session'>): CivilDate {
  return agenda?.sentOn ?? session.date
}

/** A candidate's score in this sitting, or null: the territory has no grid, or its grid leaves transfers unscored. */
export function cotationOf(
  state: SessionState,
  file: Pick<CandidateFile, 'registeredOn' | 'criteria' | 'refusals' | 'transfer'>,
): Score | null {
  const { grid } = state
  return grid === null || !isScored(grid, file) ? null : scoreOf(grid, file, scoreDay(state))
}

/** A territory may leave the requests of those already housed in social housing out of its grid (transfers). */
export function isScored(grid: ScoringGrid, { transfer }: Pick<CandidateFile, 'transfer'>): boolean {
  return transfer !== true || readingOf(grid).transfers === 'scored'
}
