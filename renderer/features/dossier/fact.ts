/** One line of a sheet: what, and how much. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/** One part of a sheet, in the order of its paper page. */
export interface SheetSection {
  readonly title: string
  readonly facts: readonly Fact[]
}

/** The line, or none where there is nothing to say. */
export function factIf(label: string, value: string): readonly Fact[] {
  return value === '' ? [] : [{ label, value }]
}

/** What is known of several things, side by side. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
