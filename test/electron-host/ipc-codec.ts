/**
 * How values cross between the main process and a page. Both functions stand alone, because their source is also
 * sent into the page. What this line would distort (dates, maps, bytes, NaN) throws instead: Electron carries those,
 * this stand-in does not, and our own messages hold none.
 */
export function encode(value: unknown): string {
  const carry = (part: unknown): unknown => {
    if (part === undefined) return { $: 'undefined' }
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part
    if (typeof part === 'number' && Number.isFinite(part)) return part
    if (Array.isArray(part)) return part.map(carry)
    if (
      typeof part === 'object' &&
      Object.prototype.toString.call(part) === '[object Object]' &&
      !('$' in part)
    )
      return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, carry(member)]))
    throw new TypeError(`electron-host cannot carry ${Object.prototype.toString.call(part)} over IPC`)
  }
  return JSON.stringify(carry(structuredClone(value)))
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_key, part) => (part !== null && part?.$ === 'undefined' ? undefined : part))
}
