import type { CivilDate } from '../calendar.ts'
import { type Fraction, fraction, roundHalfUp } from '../fraction.ts'
import { type Cents, eurosOfCents } from '../money.ts'
import type { CandidateFile } from '../session/events.ts'
import type { Dwelling } from '../session/types.ts'
import { consumptionUnitTenths } from './household.ts'

/** What the offered dwelling would cost that household, exactly. */
export interface Affordability {
  readonly monthlyIncome: Cents
  /** Rent, annexes, charges, energy contribution and utilities, less the housing benefit; never under 0. */
  readonly netCost: Cents
  readonly consumptionUnitTenths: number
  /** Net cost over income (arrêté du 10 mars 2011); null without income. */
  readonly effortRate: Fraction | null
  /** Cents a day and a consumption unit; null for a household without anybody born. */
  readonly dailyRemainder: Fraction | null
}

/** The affordability of a dwelling for a candidate on that day (contract section 4). */
export function affordabilityOf(dwelling: Dwelling, candidate: CandidateFile, on: CivilDate): Affordability {
  const monthlyIncome = candidate.income.monthly.reduce((sum, { amount }) => sum + amount, 0)
  const netCost = Math.max(0, grossCost(dwelling) - (candidate.housingBenefit ?? 0))
  const units = consumptionUnitTenths(candidate.persons, on)
  return {
    monthlyIncome,
    netCost,
    consumptionUnitTenths: units,
    effortRate: monthlyIncome === 0 ? null : fraction(netCost, monthlyIncome),
    dailyRemainder: units === 0 ? null : fraction((monthlyIncome - netCost) * 10, units * 30),
  }
}

function grossCost(dwelling: Dwelling): Cents {
  const { rent, annexes = 0, charges, energyContribution = 0, utilitiesAllowance = 0 } = dwelling
  return rent + annexes + charges + energyContribution + utilitiesAllowance
}

/** The same, rounded for the outside: rates to 4 decimals, euros to cents. */
export interface AffordabilityFigures {
  readonly effortRate: number | null
  readonly dailyRemainderPerUnit: number | null
  readonly consumptionUnits: number
  readonly monthlyIncome: number
}

export function affordabilityFigures(exact: Affordability): AffordabilityFigures {
  return {
    effortRate: exact.effortRate === null ? null : roundHalfUp(exact.effortRate, 4),
    dailyRemainderPerUnit:
      exact.dailyRemainder === null ? null : eurosOfCents(roundHalfUp(exact.dailyRemainder, 0)),
    consumptionUnits: exact.consumptionUnitTenths / 10,
    monthlyIncome: eurosOfCents(exact.monthlyIncome),
  }
}
