import type { JsonPath } from '../../util/json-path.ts'
import { valueAt } from '../../util/json-place.ts'

/** Sorts places in the order in which the file's reader meets them; a missing key comes after its siblings. */
export function inFileOrder<Placed extends { readonly path: JsonPath }>(
  root: unknown,
  placed: readonly Placed[],
): readonly Placed[] {
  const positions = new Map<object, ReadonlyMap<string, number>>()
  return placed
    .map((value) => ({
      value,
      rank: value.path.map((_, depth) => stepRank(root, value.path, depth, positions)),
    }))
    .sort((left, right) => compareRanks(left.rank, right.rank))
    .map(({ value }) => value)
}

function stepRank(
  root: unknown,
  path: JsonPath,
  depth: number,
  positions: Map<object, ReadonlyMap<string, number>>,
): number {
  const step = path[depth] ?? 0
  if (typeof step === 'number') return step
  const parent = valueAt(root, path.slice(0, depth))
  if (typeof parent !== 'object' || parent === null) return Number.MAX_SAFE_INTEGER
  const known = positions.get(parent) ?? new Map(Object.keys(parent).map((key, index) => [key, index]))
  positions.set(parent, known)
  return known.get(step) ?? Number.MAX_SAFE_INTEGER
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const depth = left.findIndex((rank, index) => rank !== right[index])
  return depth === -1 ? left.length - right.length : (left[depth] ?? 0) - (right[depth] ?? -1)
}
