import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { SessionReport } from '../../../shared/domain/report.ts'

type Line = Readonly<Record<string, unknown>>
interface ExpectedItem extends Line {
  readonly id: string
  readonly checks?: readonly Line[]
  readonly decisions?: readonly Line[]
  readonly candidates?: readonly Line[]
  readonly offers?: readonly Line[]
}

const expectedItems: readonly ExpectedItem[] = JSON.parse(
  readFileSync(new URL('../../data/seance-chaumont.expected-state.json', import.meta.url), 'utf8'),
).items

/**
 * Holds the example sitting's state against the values that the contract fixes; a state may say more. Checks are a set
 * of codes and levels, decisions and candidates come in any order, and the offers told must be among the state's.
 */
export function expectExampleState(report: SessionReport): void {
  expect(report.items.map(({ id }) => id)).toEqual(expectedItems.map(({ id }) => id))
  for (const expected of expectedItems) {
    const item = report.items.find(({ id }) => id === expected.id) as unknown as ExpectedItem
    const { offers = [], ...wanted } = expected
    expect(comparable(item)).toMatchObject(comparable(wanted))
    for (const offer of offers) expect(item.offers).toContainEqual(expect.objectContaining(offer))
  }
}

function comparable(item: ExpectedItem): Line {
  return {
    ...item,
    ...(item.checks === undefined ? {} : { checks: checkSet(item.checks) }),
    ...(item.decisions === undefined ? {} : { decisions: sorted(item.decisions, 'candidate') }),
    ...(item.candidates === undefined ? {} : { candidates: sorted(item.candidates, 'id') }),
  }
}

function checkSet(checks: readonly Line[]): readonly string[] {
  return [...new Set(checks.map(({ code, level }) => `${code} (${level})`))].sort()
}

function sorted(lines: readonly Line[], key: string): readonly Line[] {
  return [...lines].sort((left, right) => String(left[key]).localeCompare(String(right[key])))
}
