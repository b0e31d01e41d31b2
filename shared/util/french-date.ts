/** 2026-03-01 reads 01/03/2026. */
export function frenchDate(date: string): string {
  return date.split('-').reverse().join('/')
}
