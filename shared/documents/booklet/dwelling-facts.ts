import type { Item } from '../../domain/state.ts'
import { dwellingOf, reservationOf } from '../../domain/vacancy/selectors.ts'
import { dateInLetters } from '../dates.ts'
import type { Fact } from '../document.ts'
import { costParts, dwellingAddress, floorText, reservationText } from '../dwelling-text.ts'
import { capitalised } from '../grammar.ts'
import { financingLabels } from '../labels.ts'
import { area, euros } from '../numbers.ts'

/** What the file says of a dwelling, on its sheet; what it does not say is left out. */
export function dwellingFacts(item: Item): readonly Fact[] {
  const dwelling = dwellingOf(item)
  const reservation = reservationOf(item)
  const cost = costParts(dwelling).map(({ label, amount }) => `${label} ${euros(amount)}`)
  return [
    { label: 'Adresse', value: dwellingAddress(dwelling) },
    {
      label: 'Type',
      value: `${dwelling.type}, ${dwelling.rooms} ${dwelling.rooms < 2 ? 'pièce' : 'pièces'}, ${area(dwelling.area)}`,
    },
    { label: 'Étage', value: floorText(dwelling) },
    { label: 'Accessibilité', value: dwelling.accessible === true ? 'logement accessible' : '' },
    { label: 'Financement', value: financingLabels[dwelling.financing] },
    { label: 'Quartier prioritaire', value: dwelling.qpv ? 'oui' : 'non' },
    { label: 'Classe énergie', value: dwelling.dpe ?? '' },
    { label: 'Chaque mois', value: cost.join(', ') },
    { label: 'Contingent', value: reservation === null ? '' : capitalised(reservationText(reservation)) },
    {
      label: 'Disponible le',
      value: isLetting(item) && dwelling.availableOn !== undefined ? dateInLetters(dwelling.availableOn) : '',
    },
  ].filter(({ value }) => value !== '')
}

/** A dwelling under review is lived in: it is not available. */
function isLetting({ kind }: Item): boolean {
  return kind !== 'occupancy-review'
}
