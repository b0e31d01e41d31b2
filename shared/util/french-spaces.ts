/** Puts the no-break spaces of French: before `; : ! ? » % €` and after `«`. */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[;:!?»%€])/g, '\u00a0').replace(/« /g, '«\u00a0')
}
