/** The time of day, for people: never for order. */
export interface Clock {
  /** The present instant, ISO 8601 with a zone. */
  now(): string
}
