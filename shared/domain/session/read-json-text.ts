import { scanJson } from '../../util/scan-json.ts'
import { type FoundDefect, found } from './defects.ts'
import { isOverSize } from './file-size.ts'

/** Bytes of the file as stored (contract 5.6). */
const sizeLimit = 20_000_000

export type JsonText =
  | { readonly kind: 'value'; readonly value: unknown; readonly defects: readonly FoundDefect[] }
  | { readonly kind: 'unreadable'; readonly defect: FoundDefect }

/**
 * The value that a file's text holds, with what reading it would lose in silence: a key written twice, an amount whose
 * decimals do not survive. A byte order mark is ignored.
 */
export function readJsonText(text: string): JsonText {
  if (isOverSize(text, sizeLimit)) return unreadable('file-too-large')
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return unreadable('empty-file')
  const scan = scanJson(json)
  if (scan.kind === 'broken') {
    const code = scan.fault === 'truncated' ? 'truncated-json' : 'invalid-json'
    return unreadable(code, { line: String(scan.line), column: String(scan.column) })
  }
  const repeated = scan.repeatedKeys.map((path) => found(path, 'duplicate-key', { key: String(path.at(-1)) }))
  const rounded = scan.longNumbers
    .filter((path) => isAmount(path.at(-1)))
    .map((path) => found(path, 'bad-amount'))
  return {
    kind: 'value',
    value: JSON.parse(json),
    defects: [...lostCharacters(json), ...repeated, ...rounded],
  }
}

function unreadable(code: FoundDefect['code'], details: FoundDefect['details'] = {}): JsonText {
  return { kind: 'unreadable', defect: found([], code, details) }
}

/** A text in another encoding than UTF-8 was decoded with the replacement character in the place of its accents. */
function lostCharacters(json: string): readonly FoundDefect[] {
  return json.includes('\uFFFD') ? [found([], 'not-utf8')] : []
}

const amountKeys: readonly unknown[] = [
  'rent',
  'annexes',
  'charges',
  'energyContribution',
  'utilitiesAllowance',
  'housingBenefit',
  'amount',
]

function isAmount(key: unknown): boolean {
  return amountKeys.includes(key)
}
