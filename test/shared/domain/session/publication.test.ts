import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sessionFileJsonSchema, withCodeTables } from '../../../../shared/domain/session/publication.ts'
import { readSessionFile } from '../../../../shared/domain/session/read-session-file.ts'
import { lists } from '../../../support/example-session.ts'

const docs = new URL('../../../../docs/', import.meta.url)
const guide = readFileSync(new URL('session-file.md', docs), 'utf8')

describe('what the documentation publishes of the session file', () => {
  test('the JSON Schema is that of the code (else: npm run schema)', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('session-file.schema.json', docs), 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(sessionFileJsonSchema())))
  })

  test('the tables of codes are those of the code (else: npm run schema)', () => {
    expect(guide).toBe(withCodeTables(guide))
    expect(guide.match(/^\| `[a-z0-9-]+` \| /gm)?.length).toBeGreaterThan(60)
  })

  test('the example of the guide reads without a defect', () => {
    const example = /<!-- example -->\n```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
    const reading = readSessionFile(example, lists)
    expect(reading.kind === 'defective' ? reading.defects : []).toEqual([])
  })

  test('the schema refuses unknown keys and describes amounts in euros, not in cents', () => {
    const text = JSON.stringify(sessionFileJsonSchema())
    expect(text).toContain('"additionalProperties":false')
    expect(text).toContain('"euros":{"type":"number","minimum":0')
  })
})
