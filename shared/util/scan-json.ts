import type { JsonPath } from './json-path.ts'

/** What `JSON.parse` does not tell of a text: where it breaks, which keys it loses, which numbers it rounds. */
export type JsonScan =
  | {
      readonly kind: 'broken'
      readonly fault: 'truncated' | 'unexpected'
      readonly line: number
      readonly column: number
    }
  | {
      readonly kind: 'sound'
      /** The second and later writings of a key in one object. */
      readonly repeatedKeys: readonly JsonPath[]
      /** Numbers of more than 15 significant digits: the number read may differ from the one written. */
      readonly longNumbers: readonly JsonPath[]
    }

/**
 * How deep a place is still told. No file of ours is as deep, and its depth is a fault of its own: a text made of
 * thousands of levels, each with a key twice, would cost the square of its length in paths.
 */
const deepestPlace = 64

/** Walks a JSON text (RFC 8259) once, without recursion: depth costs no stack. */
export function scanJson(text: string): JsonScan {
  return new JsonScanner(text).scan()
}

interface Frame {
  readonly closing: '}' | ']'
  readonly keys: Set<string>
  step: string | number
}

/** What may come next; `element` and `key` may also be the end of an empty list or object. */
type Expectation = 'value' | 'element' | 'first-key' | 'key' | 'separator' | 'nothing'

class JsonScanner {
  readonly #numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
  readonly #literalPattern = /true|false|null/y
  readonly #escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
  readonly #spacePattern = /[ \t\n\r]*/y
  readonly #text: string
  readonly #frames: Frame[] = []
  readonly #repeatedKeys: JsonPath[] = []
  readonly #longNumbers: JsonPath[] = []
  #position = 0
  #expectation: Expectation = 'value'

  constructor(text: string) {
    this.#text = text
  }

  scan(): JsonScan {
    this.#skip(this.#spacePattern)
    while (this.#position < this.#text.length) {
      if (!this.#step()) return this.#broken()
      this.#skip(this.#spacePattern)
    }
    if (this.#expectation !== 'nothing') return this.#broken()
    return { kind: 'sound', repeatedKeys: this.#repeatedKeys, longNumbers: this.#longNumbers }
  }

  /** Reads one token; false where the text breaks, with the position on the fault. */
  #step(): boolean {
    switch (this.#expectation) {
      case 'value':
        return this.#value()
      case 'element':
        return this.#text[this.#position] === ']' ? this.#close() : this.#value()
      case 'first-key':
        return this.#text[this.#position] === '}' ? this.#close() : this.#key()
      case 'key':
        return this.#key()
      case 'separator':
        return this.#separator()
      case 'nothing':
        return false
    }
  }

  #value(): boolean {
    const first = this.#text[this.#position]
    if (first === '{') return this.#open('}')
    if (first === '[') return this.#open(']')
    if (first === '"') return this.#string() && this.#valueEnds()
    if (this.#skip(this.#literalPattern)) return this.#valueEnds()
    return this.#number() && this.#valueEnds()
  }

  #open(closing: Frame['closing']): boolean {
    this.#position += 1
    this.#frames.push({ closing, keys: new Set(), step: closing === ']' ? 0 : '' })
    this.#expectation = closing === ']' ? 'element' : 'first-key'
    return true
  }

  #close(): boolean {
    this.#position += 1
    this.#frames.pop()
    return this.#valueEnds()
  }

  #valueEnds(): boolean {
    this.#expectation = this.#frames.length === 0 ? 'nothing' : 'separator'
    return true
  }

  #separator(): boolean {
    const frame = this.#frames.at(-1)
    const mark = this.#text[this.#position]
    if (frame === undefined) return false
    if (mark === frame.closing) return this.#close()
    if (mark !== ',') return false
    this.#position += 1
    if (typeof frame.step === 'number') frame.step += 1
    this.#expectation = frame.closing === ']' ? 'value' : 'key'
    return true
  }

  #key(): boolean {
    const frame = this.#frames.at(-1)
    const start = this.#position
    if (frame === undefined || this.#text[start] !== '"' || !this.#string()) return false
    const key: unknown = JSON.parse(this.#text.slice(start, this.#position))
    if (typeof key !== 'string') return false
    frame.step = key
    if (frame.keys.has(key)) this.#note(this.#repeatedKeys)
    frame.keys.add(key)
    return this.#colon()
  }

  #colon(): boolean {
    this.#skip(this.#spacePattern)
    if (this.#text[this.#position] !== ':') return false
    this.#position += 1
    this.#expectation = 'value'
    return true
  }

  /** Character by character: a regular expression would overflow on a text of some megabytes. */
  #string(): boolean {
    this.#position += 1
    while (this.#position < this.#text.length) {
      const code = this.#text.charCodeAt(this.#position)
      if (code === 0x22) {
        this.#position += 1
        return true
      }
      if (code < 0x20) return false
      if (code !== 0x5c) this.#position += 1
      else if (!this.#skip(this.#escapePattern)) return this.#cutEscape()
    }
    return false
  }

  /** An escape that the end of the text cuts counts as truncated, another as unexpected. */
  #cutEscape(): false {
    const rest = this.#text.slice(this.#position, this.#position + 7)
    return /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(rest) ? this.#cutHere() : false
  }

  #number(): boolean {
    const start = this.#position
    if (!this.#skip(this.#numberPattern)) return this.#cutWord()
    if (/^(?:\.|[eE][+-]?)$/.test(this.#text.slice(this.#position, this.#position + 3)))
      return this.#cutHere()
    const digits = this.#text
      .slice(start, this.#position)
      .replace(/[eE].*$/, '')
      .replace(/\D/g, '')
    if (digits.replace(/^0+|0+$/g, '').length > 15) this.#note(this.#longNumbers)
    return true
  }

  /** A word or a number that the end of the text cuts counts as truncated, another as unexpected. */
  #cutWord(): false {
    const rest = this.#text.slice(this.#position, this.#position + 8)
    const isCut = rest === '-' || ['true', 'false', 'null'].some((word) => word.startsWith(rest))
    return isCut ? this.#cutHere() : false
  }

  #cutHere(): false {
    this.#position = this.#text.length
    return false
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position
    if (!pattern.test(this.#text)) return false
    this.#position = pattern.lastIndex
    return true
  }

  #note(places: JsonPath[]): void {
    if (this.#frames.length <= deepestPlace) places.push(this.#frames.map((frame) => frame.step))
  }

  #broken(): JsonScan {
    const before = this.#text.slice(0, this.#position)
    const lines = before.split('\n')
    return {
      kind: 'broken',
      fault: this.#position >= this.#text.length ? 'truncated' : 'unexpected',
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
    }
  }
}
