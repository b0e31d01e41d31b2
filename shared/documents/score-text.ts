import { scoreDay } from '../domain/score/cotation.ts'
import type { ScoringGrid } from '../domain/session/reference-lists.ts'
import { dateInLetters } from './dates.ts'
import { fill } from './wording/fill.ts'
import type { Writing } from './writing.ts'

/** By which grid, in which version, and of which day the scores are; null where the territory has no grid. */
export function scoreRule(writing: Writing): string | null {
  const { state, wording } = writing
  const { grid } = state
  if (grid === null) return null
  return fill(wording.score.rule, {
    grid: grid.title,
    version: versionText(writing, grid),
    on: dateInLetters(scoreDay(state)),
  })
}

/** `, applicable depuis le 1er septembre 2023`; empty where the grid does not say. */
function versionText({ wording }: Writing, { appliesFrom }: ScoringGrid): string {
  return appliesFrom === undefined ? '' : fill(wording.score.version, { date: dateInLetters(appliesFrom) })
}

/** `, cotation arrêtée au 12 novembre 2026` once the agenda is sent; empty before. */
export function frozenDay({ state, wording }: Writing): string {
  if (state.agenda === null) return ''
  return fill(wording.score.frozen, { on: dateInLetters(state.agenda.sentOn) })
}
