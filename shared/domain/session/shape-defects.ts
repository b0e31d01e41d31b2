import type { z } from 'zod'
import { assertNever } from '../../util/assert-never.ts'
import type { JsonPath } from '../../util/json-path.ts'
import { valueAt } from '../../util/json-place.ts'
import { type DefectCode, defectSentences, type FoundDefect, found } from './defects.ts'
import { expectedType, groupedNumber, receivedValue } from './expectations.ts'
import { knownKeys } from './known-keys.ts'
import { adviceFor, quote, quotedChoice } from './quote.ts'

type Issue = z.core.$ZodIssue

/** What the schema finds wrong with the shape of a file, each issue under our own code. */
export function shapeDefects(root: unknown, issues: readonly Issue[]): readonly FoundDefect[] {
  return issues.flatMap((issue) => defectsOf(root, issue, []))
}

function defectsOf(root: unknown, issue: Issue, parent: JsonPath): readonly FoundDefect[] {
  const path = [...parent, ...issue.path.map(jsonStep)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key))
    case 'invalid_union':
      return unionDefects(root, path, issue)
    case 'invalid_type':
      return [typeDefect(root, path, issue.expected)]
    case 'invalid_value':
      return [valueDefect(root, path, issue.values.map(String))]
    case 'too_small':
      return [tooSmall(path, issue.origin, Number(issue.minimum))]
    case 'too_big':
      return [tooBig(path, issue.origin, Number(issue.maximum))]
    case 'custom':
      return [ruleDefect(path, issue.params?.code)]
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      throw new Error(`the schema of the session file uses a rule without a code: ${issue.code}`)
    default:
      return assertNever(issue)
  }
}

function jsonStep(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? String(step) : step
}

function unknownKey(path: JsonPath, key: string): FoundDefect {
  const advice = adviceFor(key, knownKeys(path), 'Retirez-la.')
  return found([...path, key], 'unknown-key', { key: quote(key), advice })
}

/** The defects of the alternative that has the right type; of none, that the type is wrong. */
function unionDefects(
  root: unknown,
  path: JsonPath,
  { errors }: z.core.$ZodIssueInvalidUnion,
): readonly FoundDefect[] {
  const meant = errors.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
  if (meant !== undefined) return meant.flatMap((issue) => defectsOf(root, issue, path))
  const expected = errors
    .flat()
    .flatMap((issue) => (issue.code === 'invalid_type' ? [expectedType(issue.expected)] : []))
  return [
    found(path, 'wrong-type', {
      received: receivedValue(valueAt(root, path)),
      expected: expected.join(' ou '),
    }),
  ]
}

function typeDefect(root: unknown, path: JsonPath, type: string): FoundDefect {
  const value = valueAt(root, path)
  const expected = expectedType(type)
  if (value === undefined) return missingKey(path, expected)
  if (value === null) return nullDefect(path, expected)
  if (type === 'int') return found(path, 'not-an-integer')
  return found(path, 'wrong-type', { received: receivedValue(value), expected })
}

/** Other systems write null for what they do not know; this format leaves the key out. */
function nullDefect(path: JsonPath, type: string): FoundDefect {
  return found(path, 'wrong-type', {
    received: receivedValue(null),
    expected: `${type}, ou retirez la clé si elle est facultative`,
  })
}

function valueDefect(root: unknown, path: JsonPath, values: readonly string[]): FoundDefect {
  const value = valueAt(root, path)
  const expected = quotedChoice(values)
  if (value === undefined) return missingKey(path, expected)
  if (typeof value !== 'string')
    return found(path, 'wrong-type', { received: receivedValue(value), expected })
  return found(path, path[0] === 'format' ? 'unknown-format' : 'unknown-value', {
    expected,
  })
}

function missingKey(path: JsonPath, expected: string): FoundDefect {
  return found(path, 'missing-key', { key: String(path.at(-1) ?? ''), expected })
}

function tooSmall(path: JsonPath, origin: string, minimum: number): FoundDefect {
  if (origin === 'string') return found(path, 'empty-text')
  if (origin !== 'array') return found(path, 'number-too-small', { minimum: groupedNumber(minimum) })
  return found(path, path.at(-1) === 'candidates' ? 'vacancy-without-candidates' : 'empty-list')
}

function tooBig(path: JsonPath, origin: string, limit: number): FoundDefect {
  const maximum = groupedNumber(limit)
  if (origin === 'string') return found(path, 'text-too-long', { maximum })
  return found(path, origin === 'array' ? 'list-too-long' : 'number-too-large', { maximum })
}

/** A rule of our own carries its code; a code that is not of the list is a bug of the schema. */
function ruleDefect(path: JsonPath, code: unknown): FoundDefect {
  if (!isDefectCode(code)) throw new Error('a rule of the session file carries no code of the list')
  return found(path, code)
}

function isDefectCode(code: unknown): code is DefectCode {
  return typeof code === 'string' && Object.hasOwn(defectSentences, code)
}
