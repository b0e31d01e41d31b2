import type { BallotChoice } from '../../../shared/domain/vote/types.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { type Status, StatusMark } from '../../components/status-mark.tsx'
import { ballotLabels } from '../dossier/labels.ts'
import type { BallotSlip, BallotStanding } from './ballots.ts'

const order: readonly BallotChoice[] = ['for', 'against', 'abstain', 'not-voting']

/** One ballot: four choices, and where it stands. One touch casts it, another changes it. */
export function BallotSlipForm({ slip }: { readonly slip: BallotSlip }) {
  const { send } = useSitting()
  const title = titleOf(slip)
  return (
    <div className="tablet-ballot">
      <div className="tablet-ballot-words">
        <h2>{title}</h2>
        <StatusMark status={standingMarks[slip.standing]}>{standingText(slip)}</StatusMark>
      </div>
      <ChoiceGroup
        label={title}
        choices={order.map((value) => ({
          value,
          label: ballotLabels[value],
          name: `${ballotLabels[value]} : ${title}`,
        }))}
        value={slip.choice}
        onChange={(choice) => void send({ type: 'CastBallot', item: slip.item, seat: slip.seat, choice })}
      />
    </div>
  )
}

function titleOf({ number, onBehalfOf }: BallotSlip): string {
  return onBehalfOf === null ? `${number} · votre vote` : `${number} · pouvoir de ${onBehalfOf}`
}

const standingMarks: Readonly<Record<BallotStanding, Status>> = {
  'not-cast': 'watch',
  waiting: 'neutral',
  recorded: 'met',
}

function standingText({ standing, choice }: BallotSlip): string {
  const chosen = choice === null ? '' : ballotLabels[choice]
  switch (standing) {
    case 'not-cast':
      return 'Pas encore voté'
    case 'waiting':
      return `En attente : ${chosen}, gardé sur cette tablette`
    case 'recorded':
      return `Enregistré : ${chosen}`
    default:
      return assertNever(standing)
  }
}
