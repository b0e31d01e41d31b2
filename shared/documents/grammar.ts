/** `a`, `a et b`, `a, b et c`. */
export function enumerated(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} et ${last}`
}

/** `de Chaumont`, `d’Andelot`, `du Havre`, `des Mureaux`. An initial h is taken as aspirate, which is never wrong to read. */
export function de(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * A label taken inside a sentence: `Avis d’imposition` becomes `avis d’imposition`. A capital kept by its second
 * letter (`CAF`, `ALS`) stays.
 */
export function uncapitalised(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** The text with a full stop, unless it already ends a sentence. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** A clause to stand before other words: without the full stop that people type at the end of a reason. */
export function clause(text: string): string {
  return text.trim().replace(/\.$/, '')
}

/** Words for one and for several: French takes the plural from two. */
export interface Numbered<One, Other = One> {
  readonly one: One
  readonly other: Other
}

export function byNumber<One, Other>(count: number, forms: Numbered<One, Other>): One | Other {
  return count < 2 ? forms.one : forms.other
}
