import { useState } from 'react'
import type { VacancyItem } from '../../../shared/domain/state.ts'
import { returnsToCommission } from '../../../shared/domain/vacancy/outcome.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { useToday } from '../../app/today.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { followUpLines } from './follow-up-lines.ts'
import { OfferLine } from './offer-line.tsx'
import type { OpenStep } from './open-step.ts'
import { OpenStepDialog } from './open-step-dialog.tsx'
import { RejectionLineRow } from './rejection-line-row.tsx'
import { rejectionLines } from './rejection-lines.ts'
import './follow-up.css'

/** What follows the decisions of a dwelling: offers and rejections, what is due, and what may be recorded next. */
export function FollowUp({ item }: { readonly item: VacancyItem }) {
  const { state } = useSitting()
  const today = useToday()
  const [open, setOpen] = useState<OpenStep | null>(null)
  const offers = followUpLines(state, item, today)
  const rejections = rejectionLines(state, item, today)
  return (
    <section className="follow-up" aria-label="Suites des décisions">
      <h2>Suites des décisions</h2>
      <DwellingState item={item} />
      <ol className="follow-up-lines">
        {offers.map((line) => (
          <OfferLine key={line.candidate} item={item} line={line} onOpen={setOpen} />
        ))}
        {rejections.map((line) => (
          <RejectionLineRow key={line.candidate} line={line} onOpen={setOpen} />
        ))}
      </ol>
      {open === null ? null : <OpenStepDialog item={item} open={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** That nobody is left to take the dwelling, or that nobody was ranked. */
function DwellingState({ item }: { readonly item: VacancyItem }) {
  if (!returnsToCommission(item)) return null
  const why =
    item.offers.length === 0
      ? 'Aucun candidat n’a reçu de rang'
      : 'Tous les rangs ont refusé ou laissé passer l’offre'
  return <StatusMark status="watch">{`${why} : le logement revient à une prochaine séance.`}</StatusMark>
}
