/** Draws from a seed: the same seed gives the same sitting, on every machine. */
export interface Draw {
  /** An integer from `low` to `high`, both possible. */
  integer(low: number, high: number): number
  /** One of the list. */
  pick<Item>(list: readonly Item[]): Item
  /** The list in another order. */
  shuffle<Item>(list: readonly Item[]): readonly Item[]
  chance(percent: number): boolean
  /** That many characters A-Z0-9. */
  code(length: number): string
  /** An amount in euros with two decimals at most. */
  euros(low: number, high: number): number
  /** A day between the first days of two years. */
  date(fromYear: number, toYear: number): string
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** mulberry32: 32 bits of state are plenty for test data. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[integer(0, list.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    integer,
    pick,
    shuffle: (list) =>
      list
        .map((item) => ({ item, key: next() }))
        .sort((left, right) => left.key - right.key)
        .map(({ item }) => item),
    chance: (percent) => integer(1, 100) <= percent,
    code: (length) => Array.from({ length }, () => alphabet[integer(0, alphabet.length - 1)]).join(''),
    euros: (low, high) => integer(low * 100, high * 100) / 100,
    date: (fromYear, toYear) => {
      const two = (value: number) => String(value).padStart(2, '0')
      return `${integer(fromYear, toYear - 1)}-${two(integer(1, 12))}-${two(integer(1, 28))}`
    },
  }
}
