import type { Cents } from '../domain/money.ts'
import { noBreakSpace } from './typography.ts'

/** `1 234,56 €`, always with its cents. */
export function euros(cents: Cents): string {
  const sign = cents < 0 ? '−' : ''
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${sign}${grouped(digits.slice(0, -2))},${digits.slice(-2)}${noBreakSpace}€`
}

/** `13 810 €` for a whole number of euros, else as `euros`. */
export function wholeEuros(cents: Cents): string {
  return cents % 100 === 0 ? euros(cents).replace(',00', '') : euros(cents)
}

/** `64,2`: at most that many decimals, none that are zero at the end. */
export function decimal(value: number, decimals = 2): string {
  return frenchDigits(String(Number(value.toFixed(decimals))))
}

/** `62,4 m²`. */
export function area(squareMetres: number): string {
  return `${decimal(squareMetres)}${noBreakSpace}m²`
}

/** `33,3 %` from 0.3333: one decimal, rounded half up. */
export function rate(fraction: number): string {
  const tenths = Math.floor(Number((fraction * 1000).toPrecision(12)) + 0.5)
  return `${frenchDigits((tenths / 10).toFixed(1))}${noBreakSpace}%`
}

/** `1 point`, `86 points`. */
export function points(count: number): string {
  return `${decimal(count)}${noBreakSpace}${Math.abs(count) < 2 ? 'point' : 'points'}`
}

function frenchDigits(text: string): string {
  const [whole = '', decimals] = text.replace('-', '').split('.')
  const sign = text.startsWith('-') ? '−' : ''
  return `${sign}${grouped(whole)}${decimals === undefined ? '' : `,${decimals}`}`
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, noBreakSpace)
}
