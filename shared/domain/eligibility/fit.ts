import type { Dwelling, HouseholdPerson } from '../session/types.ts'

/** How a dwelling fits the number who will live in it, expected children included. */
export interface Fit {
  readonly overOccupied: boolean
  readonly underOccupied: boolean
  /** Square metres. */
  readonly minimumArea: number
}

/** Square metres for 1 to 8 persons and more (CCH R822-25). */
const minimumAreas = [9, 16, 25, 34, 43, 52, 61, 70] as const

/** Over-occupied under the minimum area; under-occupied with more than one room above the number (CCH L621-2). */
export function fitOf(dwelling: Dwelling, persons: readonly HouseholdPerson[]): Fit {
  const minimumArea = minimumAreas[Math.min(Math.max(persons.length, 1), 8) - 1] ?? 70
  return {
    overOccupied: dwelling.area < minimumArea,
    underOccupied: dwelling.rooms > persons.length + 1,
    minimumArea,
  }
}
