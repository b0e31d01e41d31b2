import { expect } from 'vitest'
import expectedState from '../data/seance-chaumont.expected-state.json' with { type: 'json' }

interface Identified {
  readonly id: string
}
interface Found {
  readonly code: string
  readonly level: string
}
interface Offered {
  readonly candidate: string
}
interface ItemState extends Identified {
  readonly checks?: readonly Found[]
  readonly offers?: readonly Offered[]
}

/**
 * Compares a reported state with what the contract fixes of the example sitting (5.44): a report holds more. Checks are
 * a set of codes and levels; offers are found by their candidate; every other list has the same elements in the same order.
 */
export function expectExampleState(report: { readonly items: readonly ItemState[] }): void {
  expect(report.items.map(({ id }) => id)).toEqual(expectedState.items.map(({ id }) => id))
  for (const [index, expected] of expectedState.items.entries()) expectItem(report.items[index], expected)
}

function expectItem(actual: ItemState | undefined, { checks, offers, ...rest }: ItemState): void {
  expect(actual, rest.id).toMatchObject(rest)
  if (checks !== undefined) expect(findings(actual?.checks), `${rest.id}.checks`).toEqual(findings(checks))
  for (const offer of offers ?? []) {
    const found = actual?.offers?.find(({ candidate }) => candidate === offer.candidate)
    expect(found, `${rest.id}.offers`).toMatchObject({ ...offer })
  }
}

function findings(checks: readonly Found[] = []): readonly string[] {
  return [...new Set(checks.map(({ code, level }) => `${code} ${level}`))].sort()
}
