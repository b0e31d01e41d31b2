import type { JsonPath } from './json-path.ts'

/** A value of a JSON document, whatever it is, and where it lies. */
export interface JsonPlace {
  readonly path: JsonPath
  readonly value: unknown
}

/** The member of an object; its value is undefined where there is none, or where the place is no object. */
export function memberOf({ path, value }: JsonPlace, key: string): JsonPlace {
  return { path: [...path, key], value: hasMember(value, key) ? value[key] : undefined }
}

/** The elements of a list; none where the place is no list. */
export function elementsOf({ path, value }: JsonPlace): readonly JsonPlace[] {
  return Array.isArray(value)
    ? value.map((element, index) => ({ path: [...path, index], value: element }))
    : []
}

/** The text that stands there, trimmed; null where it is empty or no text. */
export function textOf({ value }: JsonPlace): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined
    return hasMember(value, step) ? value[step] : undefined
  }, root)
}

function hasMember(value: unknown, key: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}
