import type { OccupancyReviewItem } from '../../../../shared/domain/state.ts'
import { listName } from '../../dossier/names.ts'
import { opinionText } from '../../dossier/opinion.ts'
import { whileOpen } from '../actions/obstacles.ts'
import { isOpenToChange } from '../candidates/open-to-change.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { OpinionForm } from './opinion-form.tsx'
import { reviewSections } from './review-sections.ts'
import { SheetSections } from './sheet-sections.tsx'

/** A tenancy under its triennial examination, that ends in an opinion and not in an attribution. */
export function OccupancyReviewView({ item }: { readonly item: OccupancyReviewItem }) {
  const desk = useCalmDesk()
  const mayWrite = whileOpen(desk) === null && isOpenToChange(item)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="candidates-pane item-sheet" aria-label="Examen de l’occupation" tabIndex={0}>
      <h2>Examen de l’occupation, {listName(item.review.tenant)}</h2>
      <GivenOpinion item={item} />
      {mayWrite ? <OpinionForm item={item} /> : null}
      <SheetSections sections={reviewSections(desk.state, item)} />
    </section>
  )
}

function GivenOpinion({ item }: { readonly item: OccupancyReviewItem }) {
  const { opinion, review } = item
  return (
    <p className="given-opinion" role="status">
      {opinion === null ? 'Aucun avis n’est encore proposé.' : opinionText(opinion, review.situation)}
    </p>
  )
}
