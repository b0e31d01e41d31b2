import { useState } from 'react'
import type { VacancyItem } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { type FollowUpLine, type FollowUpStep, followUpLines } from './follow-up-lines.ts'
import { stepLabels } from './step-labels.ts'
import './follow-up.css'

interface OpenStep {
  readonly line: FollowUpLine
  readonly step: FollowUpStep
}

/** What follows the decisions of a dwelling: each offer, its deadline, and what may be recorded of it next. */
export function FollowUp({ item }: { readonly item: VacancyItem }) {
  const { state } = useSitting()
  const [open, setOpen] = useState<OpenStep | null>(null)
  const lines = followUpLines(state, item)
  return (
    <section className="follow-up" aria-label="Suites des décisions">
      <h2>Suites des décisions</h2>
      {lines.length === 0 ? (
        <p className="text-soft">Aucun candidat n’a reçu de rang, il n’y a pas d’offre à suivre.</p>
      ) : null}
      <ol className="follow-up-lines">
        {lines.map((line) => (
          <li key={line.candidate} className="follow-up-line">
            <FollowUpWords line={line} />
            <div className="follow-up-steps">
              {line.steps.map((step) => (
                <Button
                  key={step}
                  size="small"
                  aria-label={`${stepLabels[step]} pour ${line.name}`}
                  onPress={() => setOpen({ line, step })}
                >
                  {stepLabels[step]}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {open === null ? null : (
        <FollowUpDialog line={open.line} step={open.step} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

function FollowUpWords({ line }: { readonly line: FollowUpLine }) {
  return (
    <div className="follow-up-words">
      <p>
        <strong>
          {line.rank}. {line.name}
        </strong>
      </p>
      <StatusMark status={line.status}>{line.words}</StatusMark>
      {line.facts.map((fact) => (
        <p key={fact} className="text-small">
          {fact}
        </p>
      ))}
    </div>
  )
}
