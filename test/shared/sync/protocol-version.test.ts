import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { protocolVersion } from '../../../shared/sync/messages.ts'
import { canonicalJson } from '../../../shared/util/canonical-json.ts'
import { sha256Hex } from '../../../shared/util/sha256.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Every schema that the wire's modules show, by module and name, as JSON Schema. */
async function wireSchemas(): Promise<Readonly<Record<string, unknown>>> {
  const schemas: Record<string, unknown> = {}
  for (const path of globSync('shared/sync/*.ts', { cwd: root }).sort()) {
    const module: Record<string, unknown> = await import(`${root}${path}`)
    for (const [name, value] of Object.entries(module)) {
      if (value instanceof z.ZodType) {
        schemas[`${path}#${name}`] = z.toJSONSchema(value, { unrepresentable: 'any', io: 'input' })
      }
    }
  }
  return schemas
}

/** What the wire looked like when that version was given. */
const released = { version: 6, hash: '5b4570cef7ae7b07ec8db835ac7a2504ac39ea9083eed8d8de1bbdca0c424a05' }

test('J22: a message that changes has another protocol version: raise `protocolVersion`, then write both here', async () => {
  const schemas = await wireSchemas()
  expect(Object.keys(schemas).length).toBeGreaterThan(20)
  expect({ version: protocolVersion, hash: sha256Hex(canonicalJson(schemas)) }).toEqual(released)
})
