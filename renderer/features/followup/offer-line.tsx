import type { VacancyItem } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { offerToRefuse } from './collision-notes.ts'
import type { FollowUpLine, FollowUpStep } from './follow-up-lines.ts'
import { LineWords } from './line-words.tsx'
import type { OpenStep } from './open-step.ts'
import { stepLabels } from './step-labels.ts'

interface OfferLineProps {
  readonly item: VacancyItem
  readonly line: FollowUpLine
  readonly onOpen: (step: OpenStep) => void
}

/** One ranked household: its offer, and what may be recorded of it. */
export function OfferLine({ item, line, onOpen }: OfferLineProps) {
  return (
    <li className="follow-up-line">
      <LineWords {...line} title={`${line.rank}. ${line.name}`} />
      <div className="follow-up-steps">
        {line.steps.map((step) => (
          <Button
            key={step}
            size="small"
            aria-label={`${stepLabels[step]} pour ${line.name}`}
            onPress={() => onOpen(openStep(line, step))}
          >
            {stepLabels[step]}
          </Button>
        ))}
        <OtherRefusal item={item} line={line} onOpen={onOpen} />
      </div>
    </li>
  )
}

function openStep(line: FollowUpLine, step: FollowUpStep): OpenStep {
  return step === 'qualification' ? { kind: 'qualification', line } : { kind: 'offer', line, step }
}

/** The household accepted this dwelling: the refusal of its other offer, ready to be dated. */
function OtherRefusal({ item, line, onOpen }: OfferLineProps) {
  const { state } = useSitting()
  const offer = item.offers.find(({ candidate }) => candidate === line.candidate)
  const other = offer === undefined ? null : offerToRefuse(state, item, offer)
  if (other === null) return null
  const { candidate, offer: theirs } = other
  const open: OpenStep = {
    kind: 'offer',
    line: { candidate, rank: theirs.rank, name: line.name },
    step: 'answer',
    initial: { answer: 'refused' },
  }
  return (
    <Button
      size="small"
      aria-label={`Enregistrer le refus de l’autre offre de ${line.name}`}
      onPress={() => onOpen(open)}
    >
      Enregistrer le refus de l’autre offre
    </Button>
  )
}
