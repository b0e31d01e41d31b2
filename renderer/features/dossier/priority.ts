import type { CandidateFile } from '../../../shared/domain/session/events.ts'

/** Usual codes of the priority categories (CCH L441-1); a landlord may write its own words, shown as they are. */
const categoryLabels: ReadonlyMap<string, string> = new Map([
  ['dalo', 'DALO'],
  ['pdalhpd', 'PDALHPD'],
  ['disability', 'situation de handicap'],
  ['violence', 'victime de violences'],
  ['homeless', 'sans logement'],
  ['hosted', 'hébergement'],
  ['unfit-housing', 'logement indigne'],
  ['overcrowded', 'logement sur-occupé'],
  ['eviction', 'menace d’expulsion'],
  ['long-unemployment', 'reprise d’activité'],
  ['urban-renewal', 'relogement'],
])

/** The part of a priority that every surface may show: the right to housing, never the reason for it. */
export function priorityText({ priority }: Pick<CandidateFile, 'priority'>): string {
  if (priority === undefined) return ''
  if (priority.daloDesignatedByPrefect) return 'DALO, désigné par le préfet'
  if (priority.dalo) return 'DALO'
  if (priority.categories.length > 0) return 'public prioritaire'
  return priority.publicAgent ? 'agent public' : ''
}

/** The categories beside the DALO: for the members' own screens only, since they may tell of health or violence. */
export function priorityDetail({ priority }: Pick<CandidateFile, 'priority'>): string {
  if (priority === undefined) return ''
  const categories = priority.categories.filter((code) => code !== 'dalo')
  return categories.map((code) => categoryLabels.get(code) ?? code).join(', ')
}
