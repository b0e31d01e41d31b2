import { Button } from '../../components/button.tsx'
import { LineWords } from './line-words.tsx'
import type { OpenStep } from './open-step.ts'
import type { RejectionLine } from './rejection-lines.ts'
import { rejectionStepLabels } from './step-labels.ts'

interface RejectionLineRowProps {
  readonly line: RejectionLine
  readonly onOpen: (step: OpenStep) => void
}

/** One household that was refused the dwelling: its letter, its radiation, its answers. */
export function RejectionLineRow({ line, onOpen }: RejectionLineRowProps) {
  return (
    <li className="follow-up-line">
      <LineWords {...line} title={`${line.name}, ${line.decision.toLocaleLowerCase('fr-FR')}`} notes={[]} />
      <div className="follow-up-steps">
        {line.steps.map((step) => (
          <Button
            key={step}
            size="small"
            aria-label={`${rejectionStepLabels[step]} pour ${line.name}`}
            onPress={() => onOpen({ kind: 'rejection', line, step })}
          >
            {rejectionStepLabels[step]}
          </Button>
        ))}
      </div>
    </li>
  )
}
