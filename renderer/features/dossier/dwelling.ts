import type { Dwelling, Reservation } from '../../../shared/domain/session/types.ts'
import { type Fact, factIf } from './fact.ts'
import { formatArea, formatCents, formatShortDate, noBreakSpace } from './format.ts'
import { financingLabels, reservationLabels } from './labels.ts'

/** `T2 · 47,5 m² · rez-de-chaussée · PLAI · quartier prioritaire`. */
export function dwellingSummary(dwelling: Dwelling): string {
  return [
    dwelling.type,
    formatArea(dwelling.area),
    floorText(dwelling),
    financingLabels[dwelling.financing],
    dwelling.accessible === true ? 'accessible' : '',
    dwelling.qpv ? 'quartier prioritaire' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** `2e étage sans ascenseur`; nothing where the file does not say. */
export function floorText({ floor, lift }: Pick<Dwelling, 'floor' | 'lift'>): string {
  if (floor === undefined) return ''
  const level = levelText(floor)
  if (floor <= 0 || lift === undefined) return level
  return `${level} ${lift ? 'avec' : 'sans'} ascenseur`
}

function levelText(floor: number): string {
  if (floor === 0) return 'rez-de-chaussée'
  if (floor < 0) return `sous-sol${floor === -1 ? '' : ` ${-floor}`}`
  return `${floor === 1 ? '1er' : `${floor}e`}${noBreakSpace}étage`
}

/** `3 rue Victoire de la Marne, 52000 Chaumont`. */
export function dwellingAddress({ address, postcode, commune }: Dwelling): string {
  return `${address}, ${postcode}${noBreakSpace}${commune}`
}

/** `Contingent préfectoral`: the landlord's own label where it wrote one. */
export function reservationText({ holder, label }: Reservation): string {
  return label ?? reservationLabels[holder]
}

/** `loyer 231,06 € + charges 78,90 €`. */
export function rentText({ rent, charges }: Dwelling): string {
  return `loyer ${formatCents(rent)} + charges ${formatCents(charges)}`
}

/** What the file says of a dwelling under its head (reference and address); what it does not say is left out. */
export function dwellingFacts(dwelling: Dwelling, reservation: Reservation | null): readonly Fact[] {
  return [
    {
      label: 'Type',
      value: `${dwelling.type}, ${dwelling.rooms}${noBreakSpace}${roomsNoun(dwelling.rooms)}`,
    },
    { label: 'Surface', value: formatArea(dwelling.area) },
    ...factIf('Étage', floorText(dwelling)),
    ...factIf('Accessibilité', accessibilityText(dwelling)),
    ...factIf('Énergie', dwelling.dpe === undefined ? '' : `classe ${dwelling.dpe}`),
    { label: 'Financement', value: financingLabels[dwelling.financing] },
    { label: 'Quartier prioritaire', value: dwelling.qpv ? 'oui' : 'non' },
    ...factIf('Réservation', reservation === null ? '' : reservationText(reservation)),
    ...costFacts(dwelling),
    ...factIf(
      'Disponible le',
      dwelling.availableOn === undefined ? '' : formatShortDate(dwelling.availableOn),
    ),
  ]
}

/** What is paid each month, part by part; a part of nothing is left out. */
export function costFacts(dwelling: Dwelling): readonly Fact[] {
  const { rent, annexes = 0, charges, energyContribution = 0, utilitiesAllowance = 0 } = dwelling
  return [
    { label: 'Loyer', value: formatCents(rent) },
    ...factIf('Annexes', annexes === 0 ? '' : formatCents(annexes)),
    { label: 'Charges', value: formatCents(charges) },
    ...factIf('Contribution énergie', energyContribution === 0 ? '' : formatCents(energyContribution)),
    ...factIf('Forfait eau et chauffage', utilitiesAllowance === 0 ? '' : formatCents(utilitiesAllowance)),
  ]
}

function roomsNoun(rooms: number): string {
  return rooms < 2 ? 'pièce' : 'pièces'
}

function accessibilityText({ accessible }: Dwelling): string {
  if (accessible === undefined) return ''
  return accessible ? 'logement accessible' : 'non accessible'
}
