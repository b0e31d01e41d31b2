import type { Cents } from '../domain/money.ts'
import type { Dwelling, Reservation } from '../domain/session/types.ts'
import { financingLabels, reservationLabels } from './labels.ts'
import { area, euros } from './numbers.ts'
import { noBreakSpace } from './typography.ts'

/** `12 rue du Cavalier, 52000 Chaumont`. */
export function dwellingAddress({ address, postcode, commune }: Dwelling): string {
  return `${address}, ${postcode}${noBreakSpace}${commune}`
}

/** `2e étage sans ascenseur`, `rez-de-chaussée`; empty where the file does not say. */
export function floorText({ floor, lift }: Pick<Dwelling, 'floor' | 'lift'>): string {
  if (floor === undefined) return ''
  if (floor === 0) return 'rez-de-chaussée'
  if (floor < 0) return floor === -1 ? 'sous-sol' : `sous-sol, niveau ${-floor}`
  const level = `${floor === 1 ? '1er' : `${floor}e`}${noBreakSpace}étage`
  return lift === undefined ? level : `${level} ${lift ? 'avec' : 'sans'} ascenseur`
}

/** `T3 de 64,2 m², 2e étage sans ascenseur, PLUS, quartier prioritaire`. */
export function dwellingFeatures(dwelling: Dwelling): string {
  return [
    `${dwelling.type} de ${area(dwelling.area)}`,
    floorText(dwelling),
    dwelling.accessible === true ? 'accessible' : '',
    financingLabels[dwelling.financing],
    dwelling.qpv ? 'quartier prioritaire' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** One part of what is paid each month. */
export interface CostPart {
  readonly label: string
  readonly amount: Cents
}

/** Rent and charges, then what else is paid; a part of nothing is left out, but for rent and charges. */
export function costParts(dwelling: Dwelling): readonly CostPart[] {
  const { rent, annexes = 0, charges, energyContribution = 0, utilitiesAllowance = 0 } = dwelling
  return [
    { label: 'loyer', amount: rent },
    { label: 'annexes', amount: annexes },
    { label: 'charges', amount: charges },
    { label: 'contribution aux économies d’énergie', amount: energyContribution },
    { label: 'dépenses d’énergie et d’eau estimées', amount: utilitiesAllowance },
  ].filter(({ label, amount }) => amount > 0 || label === 'loyer' || label === 'charges')
}

/** `loyer 318,40 €, charges 104,15 €`. */
export function costText(dwelling: Dwelling): string {
  return costParts(dwelling)
    .map(({ label, amount }) => `${label} ${euros(amount)}`)
    .join(', ')
}

/** `organisme`, `contingent préfectoral`: the landlord's own label where it wrote one. */
export function reservationText({ holder, label }: Reservation): string {
  return label ?? reservationLabels[holder]
}
