import type { Decision } from '../../../shared/domain/decision/types.ts'
import type { SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import { pendingIn } from '../../../shared/domain/year/attributions.ts'
import { proposedEntry } from '../../../shared/domain/year/proposed-entry.ts'
import type { RegisterEntry } from '../../../shared/domain/year/types.ts'
import { type Counter, isMoved, whatIf } from '../../../shared/domain/year/what-if.ts'
import { entriesBeside } from '../../../shared/domain/year/year-entries.ts'
import { type CounterLine, counterLine } from './counter-words.ts'
import { pendingNote, quartileNote } from './year-notes.ts'

/** What the draft of a dwelling does to the year, ready to be shown. */
export interface YearEffect {
  /** The targets that the draft moves; all of them while it names nobody. */
  readonly lines: readonly CounterLine[]
  readonly notes: readonly string[]
  /** False while the draft names nobody: the lines then tell where the year stands. */
  readonly hasProposal: boolean
}

/** The effect of these decisions on the year, over the register's entries. */
export function yearEffect(
  entries: readonly RegisterEntry[],
  state: SessionState,
  item: VacancyItem,
  decisions: readonly Decision[],
): YearEffect {
  const beside = entriesBeside(entries, state, item.id)
  const proposal = proposedEntry(state, item, decisions)
  const counters = whatIf(beside, proposal, state.policy)
  const setting = {
    epci: item.vacancy.dwelling.epci ?? null,
    reservataires: reservatairesOf(proposal === null ? beside : [...beside, proposal]),
  }
  const shown = proposal === null ? hereFirst(counters, setting.epci) : counters.filter(isMoved)
  const pending = pendingNote(pendingIn(beside, state.policy.targets.countedFrom).length)
  const notes = [proposal === null ? '' : quartileNote(proposal.firstQuartile), pending]
  return {
    lines: shown.map((counter) => counterLine(counter, setting)),
    notes: notes.filter((note) => note !== ''),
    hasProposal: proposal !== null,
  }
}

/** The territory of the dwelling on the table before the others. */
function hereFirst(counters: readonly Counter[], epci: string | null): readonly Counter[] {
  const isElsewhere = ({ key }: Counter) => 'epci' in key && key.epci !== epci
  return [...counters.filter((one) => !isElsewhere(one)), ...counters.filter(isElsewhere)]
}

function reservatairesOf(entries: readonly RegisterEntry[]): ReadonlyMap<string, string> {
  const named = entries.flatMap(({ reservation }) => {
    const { id = null, label = null } = reservation ?? {}
    return id === null || label === null ? [] : [[id, label] as const]
  })
  return new Map(named)
}
