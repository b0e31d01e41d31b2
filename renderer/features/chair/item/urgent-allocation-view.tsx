import type { UrgentAllocationItem } from '../../../../shared/domain/state.ts'
import { candidateSheet } from '../../dossier/candidate-sheet.ts'
import { comparedCandidates } from '../../dossier/compared-candidate.ts'
import type { SheetSection } from '../../dossier/fact.ts'
import { capitalised, formatLongDate } from '../../dossier/format.ts'
import { applicantsName } from '../../dossier/names.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { SheetSections } from './sheet-sections.tsx'

/** An allocation made between sittings, that this one validates or not (CCH R441-9 V). */
export function UrgentAllocationView({ item }: { readonly item: UrgentAllocationItem }) {
  const { state } = useCalmDesk()
  const [compared] = comparedCandidates(state, item)
  const sections = [
    allocationSection(item),
    ...(compared === undefined ? [] : candidateSheet(compared, 'labels')),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="candidates-pane item-sheet" aria-label="Attribution d’urgence à valider" tabIndex={0}>
      <h2>
        Attribution d’urgence{item.candidate === null ? '' : ` à ${applicantsName(item.candidate.file)}`}
      </h2>
      <SheetSections sections={sections} />
    </section>
  )
}

/** To be regularised until the commission has voted; what follows a vote that does not validate. */
function regularisation({ adopted, result }: UrgentAllocationItem): string {
  if (adopted !== null) return 'Validée par la commission'
  const isRejected = result !== null && !('byConsensus' in result) && result.outcome === 'rejected'
  return isRejected
    ? 'Validation rejetée, à régulariser : présentez-la de nouveau à une prochaine séance, ou mettez-y fin'
    : 'À régulariser par le vote de la commission'
}

function allocationSection(item: UrgentAllocationItem): SheetSection {
  const { allocation } = item
  return {
    title: 'Décision prise entre deux séances',
    facts: [
      { label: 'Prononcée le', value: formatLongDate(allocation.decidedOn) },
      { label: 'Par', value: capitalised(allocation.decidedBy) },
      { label: 'Faits', value: allocation.facts },
      { label: 'État', value: regularisation(item) },
    ],
  }
}
