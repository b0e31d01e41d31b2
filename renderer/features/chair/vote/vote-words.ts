import { seatOf } from '../../../../shared/domain/attendance/selectors.ts'
import type { Item, SessionState } from '../../../../shared/domain/state.ts'
import { tally } from '../../../../shared/domain/vote/tally.ts'
import type { VoteResult } from '../../../../shared/domain/vote/types.ts'
import type { Status } from '../../../components/status-mark.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { memberWithFunction } from '../../dossier/names.ts'
import { outcomeText } from '../../dossier/vote-sentences.ts'

/** What an open vote would decide if it were closed now. */
export interface TallyPreview {
  readonly result: VoteResult
  readonly status: Status
  readonly words: string
  /** Whose vote decides between equal numbers; empty when none has to. */
  readonly castingVote: string
}

/** The preview of an open vote; null when none is open. */
export function tallyPreview(state: SessionState, item: Item): TallyPreview | null {
  if (item.openVote === null) return null
  const result = tally(state, item)
  const isStarted = Object.keys(item.openVote.ballots).length > 0
  return {
    result,
    status: isStarted ? outcomeStatus(result.outcome) : 'neutral',
    words: isStarted
      ? `Si le vote est clos maintenant${noBreakSpace}: ${lowered(outcomeText(item, result))}`
      : 'Aucun bulletin n’est saisi.',
    castingVote: castingVoteText(state, result),
  }
}

export function outcomeStatus(outcome: VoteResult['outcome']): Status {
  return outcome === 'adopted' ? 'met' : 'watch'
}

function castingVoteText(state: SessionState, { castingVote }: VoteResult): string {
  const seat = castingVote === null ? undefined : seatOf(state, castingVote)
  return seat === undefined ? '' : `Voix prépondérante de ${memberWithFunction(seat)}.`
}

/** The sentence goes on: `proposition adoptée.` */
function lowered(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('fr-FR')}${text.slice(1)}.`
}
