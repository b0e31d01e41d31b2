import type { CandidateState } from '../../../../shared/domain/state.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { ToggleButton } from '../../../components/toggle-button.tsx'
import { applicantsName } from '../../dossier/names.ts'
import { placeAt, rankOf } from '../draft/draft.ts'
import { rankChoices } from './rank-choices.ts'
import { useDraft } from './use-draft.ts'
import './decision-cells.css'

/** Beyond this many ranks, buttons for each would crowd the cell: the candidate moves one rank at a time. */
const shownRanks = 5

/** The rank of a candidate: one touch gives it, keys 1 to 9 too. */
export function RankCell({ candidate }: { readonly candidate: CandidateState }) {
  const desk = useDraft()
  if (desk === null || candidate.withdrawn !== null) return null
  const rank = rankOf(desk.draft, candidate.file.id)
  if (!desk.isOpen) return <span>{rank === null ? '—' : String(rank)}</span>
  const choices = rankChoices(desk.draft, candidate.file.id)
  const place = (at: number) => desk.edit(placeAt(desk.draft, candidate.file.id, at))
  const common = { name: applicantsName(candidate.file), rank, choices, place }
  return choices.length <= shownRanks ? <RankButtons {...common} /> : <RankSteps {...common} />
}

interface RankProps {
  readonly name: string
  readonly rank: number | null
  readonly choices: readonly number[]
  readonly place: (rank: number) => void
}

function RankButtons({ name, rank, choices, place }: RankProps) {
  return (
    <div className="rank-buttons">
      {choices.map((choice) => (
        <ToggleButton
          key={choice}
          size="small"
          aria-label={`Rang ${choice} pour ${name}`}
          isSelected={choice === rank}
          onChange={() => place(choice)}
        >
          {choice}
        </ToggleButton>
      ))}
    </div>
  )
}

function RankSteps({ name, rank, choices, place }: RankProps) {
  const last = choices.length
  return (
    <div className="rank-buttons">
      <span className="rank-number">{rank ?? '—'}</span>
      <IconButton
        icon="up"
        label={rank === null ? `Classer ${name} au rang ${last}` : `Monter ${name} d’un rang`}
        isDisabled={rank === 1}
        onPress={() => place(rank === null ? last : rank - 1)}
      />
      <IconButton
        icon="down"
        label={`Descendre ${name} d’un rang`}
        isDisabled={rank === null || rank === last}
        onPress={() => place((rank ?? 0) + 1)}
      />
    </div>
  )
}
