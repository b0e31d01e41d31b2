/** Puts the no-break spaces of French typography: before `; : ! ? » % €` and after `«`. */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[;:!?»%€])/g, '\u00a0').replace(/« /g, '«\u00a0')
}
