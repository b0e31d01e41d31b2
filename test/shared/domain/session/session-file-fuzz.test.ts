import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '../../../../shared/domain/apply.ts'
import { sessionReport } from '../../../../shared/domain/report.ts'
import { importEvents } from '../../../../shared/domain/session/import-events.ts'
import { prepareSession, readSessionFile } from '../../../../shared/domain/session/read-session-file.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import type { JsonPath } from '../../../../shared/util/json-path.ts'
import { changedExample, exampleText, lists } from '../../../support/example-session.ts'

const context = { at: '2026-11-26T14:00:00+01:00', receivedAt: '2026-11-26T13:00:00Z', by: 'secretary' }

/** Every place of the example sitting but its root. */
function placesOf(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path]
  const steps = Array.isArray(value)
    ? value.map((element, index) => [index, element] as const)
    : Object.entries(value)
  const inside = steps.flatMap(([step, member]) => placesOf(member, [...path, step]))
  return path.length === 0 ? inside : [path, ...inside]
}

/** What may stand in a file where something else should. */
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constant(undefined),
  fc.constantFrom<unknown>(
    0,
    -1,
    0.1,
    1e-9,
    1e15,
    1e300,
    -0.005,
    '',
    ' ',
    'A',
    '2026-02-29',
    '2024-02-29',
    true,
    null,
  ),
  fc.constantFrom<unknown>([], {}, [[]], [null], { id: 's1' }, { __proto__: null, constructor: 1 }),
  fc.integer(),
  fc.string({ maxLength: 20 }),
)
const place = fc.constantFrom(...placesOf(JSON.parse(exampleText('chaumont'))))
const changes = fc.array(fc.tuple(place, anyValue), { minLength: 1, maxLength: 3 })

test('whatever stands anywhere, reading answers, and what it accepts can be folded and computed', () => {
  fc.assert(
    fc.property(changes, (changed) => {
      const value = safelyChanged(changed)
      fc.pre(value !== null)
      const reading = prepareSession(value, lists)
      if (reading.kind === 'defective') {
        expect(reading.defects.length).toBeGreaterThan(0)
        expect(new Set(reading.defects.map(({ path, code }) => `${path} ${code}`)).size).toBe(
          reading.defects.length,
        )
        return
      }
      const state = importEvents(reading.prepared).reduce<SessionState | null>(
        (folded, event) => apply(folded, event, context),
        null,
      )
      if (state === null) throw new Error('an import without events')
      expect(JSON.parse(JSON.stringify(sessionReport(state, { length: 1, hash: '' })))).toBeTruthy()
    }),
    { numRuns: 300 },
  )
})

test('any text answers with a defect and never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => readSessionFile(text, lists).kind === 'defective'))
})

/** Null where one change has taken away the place of the next. */
function safelyChanged(changed: readonly (readonly [JsonPath, unknown])[]): unknown {
  try {
    return changedExample(changed)
  } catch {
    // A place that is no longer there cannot be changed: this combination says nothing.
    return null
  }
}
