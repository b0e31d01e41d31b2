import {
  type Affordability,
  affordabilityFigures,
  affordabilityOf,
} from '../../../shared/domain/eligibility/affordability.ts'
import type { CandidateFile } from '../../../shared/domain/session/events.ts'
import { dwellingOf } from '../../../shared/domain/vacancy/selectors.ts'
import type { ComparedCandidate } from './compared-candidate.ts'
import { cellTexts, remainderText } from './comparison-cells.ts'
import { type Fact, factIf, joined, type SheetSection } from './fact.ts'
import { formatCents, formatDecimal, formatRate } from './format.ts'

/** What the offered dwelling would cost that household each month, with and without its housing benefit. */
export function affordabilitySection(one: ComparedCandidate): SheetSection {
  const { state, item, candidate, figures } = one
  const dwelling = dwellingOf(item)
  const aided = affordabilityOf(dwelling, candidate.file, state.session.date)
  const benefit = candidate.file.housingBenefit ?? 0
  const unaided = affordabilityOf(dwelling, withoutBenefit(candidate.file), state.session.date)
  return {
    title: 'Ce logement pour ce ménage',
    facts: [
      { label: 'Ressources mensuelles', value: formatCents(aided.monthlyIncome) },
      { label: 'Loyer et charges', value: formatCents(unaided.netCost) },
      ...factIf('Aide au logement', benefit === 0 ? '' : `−${formatCents(benefit)}`),
      { label: 'Reste à payer', value: formatCents(aided.netCost) },
      ...rateFacts(aided, benefit === 0 ? null : unaided),
      { label: 'Adéquation', value: joined(Object.values(cellTexts.fit(one))) },
      { label: 'Unités de consommation', value: formatDecimal(figures.affordability.consumptionUnits) },
    ],
  }
}

function rateFacts(aided: Affordability, unaided: Affordability | null): readonly Fact[] {
  return [
    { label: 'Taux d’effort', value: withAndWithout(effortText, aided, unaided) },
    { label: 'Reste à vivre', value: withAndWithout(remainder, aided, unaided) },
  ]
}

/** `16,0 % (43,8 % sans aide)`; the first alone for a household without benefit. */
function withAndWithout(
  write: (exact: Affordability) => string,
  aided: Affordability,
  unaided: Affordability | null,
): string {
  return unaided === null ? write(aided) : `${write(aided)} (${write(unaided)} sans aide)`
}

function effortText(exact: Affordability): string {
  const { effortRate } = affordabilityFigures(exact)
  return effortRate === null ? 'sans ressources' : formatRate(effortRate)
}

function remainder(exact: Affordability): string {
  const { dailyRemainderPerUnit } = affordabilityFigures(exact)
  return dailyRemainderPerUnit === null ? 'sans objet' : remainderText(dailyRemainderPerUnit)
}

function withoutBenefit({ housingBenefit: _, ...file }: CandidateFile): CandidateFile {
  return file
}
