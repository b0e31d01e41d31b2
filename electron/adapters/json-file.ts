import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/**
 * A small settings file: read once, written whole, replaced in one step so that a crash leaves the old one or the new
 * one. A missing file means the initial value; one that cannot be read too, and the fault is told.
 */
export class JsonFile<Schema extends z.ZodType> {
  readonly #path: string
  #value: z.output<Schema>

  constructor(path: string, schema: Schema, initial: z.output<Schema>, onFault: (error: unknown) => void) {
    this.#path = path
    this.#value = load(path, schema, initial, onFault)
  }

  read(): z.output<Schema> {
    return this.#value
  }

  /** Throws when the disk does not take it. */
  write(value: z.output<Schema>): void {
    mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 })
    const fresh = `${this.#path}.new`
    writeFileSync(fresh, JSON.stringify(value), { mode: 0o600, flush: true })
    renameSync(fresh, this.#path)
    this.#value = value
  }
}

function load<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  initial: z.output<Schema>,
  onFault: (error: unknown) => void,
): z.output<Schema> {
  if (!existsSync(path)) return initial
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    onFault(error)
    return initial
  }
}
