import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { candidatesOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { capitalised, noBreakSpace } from '../../dossier/format.ts'
import { exceptionLabels } from '../../dossier/labels.ts'
import { FollowUp } from '../../followup/follow-up.tsx'
import { YearPanel } from '../../year/year-panel.tsx'
import { ActionButton } from '../actions/action-button.tsx'
import { recordException } from '../actions/proposal-actions.ts'
import { CandidateComparison } from '../candidates/candidate-comparison.tsx'
import { CandidateList } from '../candidates/candidate-list.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { CheckBand } from './check-band.tsx'

/** Comparison is the act itself while columns are wide enough to read; beyond, candidates stand in lines. */
const mostColumns = 5

/** A dwelling to be attributed: its checks, its candidates, what is decided of them, and what follows. */
export function VacancyView({ item }: { readonly item: VacancyItem }) {
  const { state } = useCalmDesk()
  const isWide = candidatesOf(item).length > mostColumns
  return (
    <>
      <CheckBand item={item} />
      <ExceptionLine item={item} />
      <YearPanel item={item} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1) */}
      <section className="candidates-pane" aria-label="Candidatures de ce logement" tabIndex={0}>
        {state.phase === 'signed' ? <FollowUp item={item} /> : null}
        {isWide ? <CandidateList item={item} /> : <CandidateComparison item={item} />}
      </section>
    </>
  )
}

function ExceptionLine({ item }: { readonly item: VacancyItem }) {
  const { state } = useCalmDesk()
  const examined = item.candidates.filter(({ withdrawn }) => withdrawn === null).length
  if (examined >= state.commission.rules.minimumCandidates) return null
  const { exception } = item
  return (
    <div className="exception-line">
      <p>
        {exception === null
          ? 'Aucune exception n’est enregistrée.'
          : `Exception${noBreakSpace}: ${exceptionLabels[exception.code]}. ${capitalised(exception.reason)}.`}
      </p>
      {item.adopted === null ? <ActionButton action={recordException} size="small" tone="quiet" /> : null}
    </div>
  )
}
