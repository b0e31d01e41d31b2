/** An event's content, without its salt. */
type Content = Readonly<Record<string, unknown>>

/** Reads the content of one version of an event as the next version has it. Pure: the record stays as it was written. */
export type Upcaster = (content: Content) => Content

/** By type of event, then by the version that is read: `{ BallotCast: { 1: … } }` reads a first version as a second. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>

/** Which events an application reads: the version of each that it writes, and how older ones are read. */
export interface EventReader {
  /** Whether it can fold that event: of the version it writes, or of an older one that can be read up to it. */
  knows(type: string, version: number): boolean
  /** The content as the version written today has it; the same where that is its version. */
  read(type: string, version: number, content: Content): Content
}

/** Reads every version of an event from `written` down to the oldest that the table still leads up. */
export function eventReader(written: Readonly<Record<string, number>>, upcasters: Upcasters): EventReader {
  const stepsOf = (type: string, version: number): readonly (Upcaster | undefined)[] => {
    const present = Object.hasOwn(written, type) ? (written[type] ?? 0) : 0
    const table = Object.hasOwn(upcasters, type) ? upcasters[type] : undefined
    return Array.from({ length: Math.max(0, present - version) }, (_, step) => table?.[version + step])
  }
  return {
    knows: (type, version) =>
      Object.hasOwn(written, type) &&
      version >= 1 &&
      version <= (written[type] ?? 0) &&
      stepsOf(type, version).every((step) => step !== undefined),
    read: (type, version, content) =>
      stepsOf(type, version).reduce<Content>(
        (read, step) => (step === undefined ? read : step(read)),
        content,
      ),
  }
}
