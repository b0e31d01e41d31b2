// Writes what the documentation publishes of the session file, from the code's own schema and codes: `npm run schema`.

import { readFileSync, writeFileSync } from 'node:fs'
import { sessionFileJsonSchema, withCodeTables } from '../shared/domain/session/publication.ts'

const schemaFile = new URL('../docs/session-file.schema.json', import.meta.url)
const guideFile = new URL('../docs/session-file.md', import.meta.url)

writeFileSync(schemaFile, `${JSON.stringify(sessionFileJsonSchema(), null, 2)}\n`)
writeFileSync(guideFile, withCodeTables(readFileSync(guideFile, 'utf8')))
