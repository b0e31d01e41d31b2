/**
 * Closes a union: the compiler refuses a new kind that nobody handles, and a bug that slips through throws. The message
 * tells the kind alone: what goes with it may be a household's file, and errors reach logs.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected kind: ${kindOf(value)}`)
}

function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const kinds = ['kind' in value ? value.kind : undefined, 'type' in value ? value.type : undefined]
  return kinds.find((kind) => typeof kind === 'string') ?? 'an object'
}
