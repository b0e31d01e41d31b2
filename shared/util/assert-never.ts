/** Closes a union: the compiler refuses a new kind that nobody handles, and a bug that slips through throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected kind: ${JSON.stringify(value)}`)
}
