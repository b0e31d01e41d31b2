import { frenchDate } from '../../../util/french-date.ts'
import { isProvisional } from '../../eligibility/ceilings.ts'
import type { Financing, PreparedSession } from '../types.ts'
import { type ImportWarning, warn } from './warning.ts'

/** What is odd about the sitting and the tables it rests on. */
export function sittingWarnings(prepared: PreparedSession): readonly ImportWarning[] {
  return [...unusedWindow(prepared), ...ceilingsDate(prepared), ...provisionalCeilings(prepared)]
}

function unusedWindow({ file: { session } }: PreparedSession): readonly ImportWarning[] {
  const isUnused = session.window !== undefined && session.form !== 'written'
  return isUnused ? [warn(['session', 'window'], 'window-not-used')] : []
}

function ceilingsDate({ file, ceilings }: PreparedSession): readonly ImportWarning[] {
  if (ceilings.appliesFrom <= file.session.date) return []
  return [warn(['ceilings'], 'ceilings-date', { table: ceilings.id, date: frenchDate(ceilings.appliesFrom) })]
}

function provisionalCeilings({ file, ceilings }: PreparedSession): readonly ImportWarning[] {
  const inUse = new Set<Financing>(file.vacancies.map(({ dwelling }) => dwelling.financing))
  return [...inUse]
    .filter((financing) => isProvisional(ceilings, financing))
    .map((financing) => warn(['ceilings'], 'provisional-ceilings', { financing, table: ceilings.id }))
}
