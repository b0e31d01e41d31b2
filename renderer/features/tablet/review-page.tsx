import type { OccupancyReviewItem } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { opinionText } from '../dossier/opinion.ts'
import { reviewSheet } from '../dossier/review-sheet.ts'
import { Facts } from './facts.tsx'

/** A tenancy examined every three years, and the opinion on it. */
export function ReviewPage({ item }: { readonly item: OccupancyReviewItem }) {
  const { state } = useSitting()
  return (
    <div className="tablet-sections">
      <section aria-label="Avis">
        <h3>Avis</h3>
        <p>
          {item.opinion === null
            ? 'La commission n’a pas encore rendu son avis.'
            : opinionText(item.opinion, item.review.situation)}
        </p>
      </section>
      {reviewSheet(state, item).map(({ title, facts }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <Facts facts={facts} />
        </section>
      ))}
    </div>
  )
}
