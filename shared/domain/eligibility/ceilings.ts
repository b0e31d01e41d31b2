import type { CivilDate } from '../calendar.ts'
import { fraction, roundHalfUp } from '../fraction.ts'
import { type Cents, eurosOfCents } from '../money.ts'
import type { CeilingTable } from '../session/reference-lists.ts'
import type { Dwelling, Financing, HouseholdIncome, HouseholdPerson, Zone } from '../session/types.ts'
import { bornPersons, householdCategory } from './household.ts'

/** A household's income against the ceiling of the offered dwelling (CCH R441-1; amounts in euros). */
export interface Eligibility {
  readonly category: number
  readonly zone: Zone
  /** Null where the table in use has none for that financing and zone. */
  readonly ceiling: number | null
  /** Id of the dated table. */
  readonly table: string
  readonly income: number
  readonly basis: 'N-2' | 'N-1'
  readonly withinCeiling: boolean | null
  /** (income - ceiling) / ceiling to 4 decimals. */
  readonly gap: number | null
}

/** The household as the ceilings read it: a candidate's, or a tenant's under review. */
export interface Household {
  readonly persons: readonly HouseholdPerson[]
  readonly income: HouseholdIncome
}

export function eligibilityOf(
  table: CeilingTable,
  dwelling: Dwelling,
  household: Household,
  on: CivilDate,
): Eligibility {
  const category = householdCategory(household.persons, on)
  const ceiling = ceilingOf(table, dwelling, category, bornPersons(household.persons).length)
  const { income, basis } = comparedIncome(household.income)
  return {
    category,
    zone: dwelling.zone,
    ceiling,
    table: table.id,
    income: eurosOfCents(income),
    basis,
    withinCeiling: ceiling === null ? null : income <= ceiling * 100,
    gap: ceiling === null ? null : roundHalfUp(fraction(income - ceiling * 100, ceiling * 100), 4),
  }
}

function ceilingOf(
  table: CeilingTable,
  { financing, zone }: Dwelling,
  category: number,
  persons: number,
): number | null {
  const row = table.tables[tableFinancing(financing)]?.[zone]
  const base = row?.byCategory[category - 1]
  if (row === undefined || base === undefined) return null
  return base + row.perExtraPerson * Math.max(0, persons - 6)
}

/** `PLAI-adapte` reads PLAI. */
function tableFinancing(financing: Financing): Exclude<Financing, 'PLAI-adapte'> {
  return financing === 'PLAI-adapte' ? 'PLAI' : financing
}

/** True when that financing's ceilings in this table are still to be confirmed. */
export function isProvisional(table: CeilingTable, financing: Financing): boolean {
  return table.provisional.includes(financing) || table.provisional.includes(tableFinancing(financing))
}

/**
 * The income compared with the ceiling: the tax income of year N-2, or the previous year's when it is lower by at
 * least 10 %.
 */
function comparedIncome({ referenceTaxIncome, previousYear }: HouseholdIncome): {
  readonly income: Cents
  readonly basis: 'N-2' | 'N-1'
} {
  const reference = referenceTaxIncome.amount
  const previous = previousYear?.amount
  return previous !== undefined && previous < reference && previous * 10 <= reference * 9
    ? { income: previous, basis: 'N-1' }
    : { income: reference, basis: 'N-2' }
}
