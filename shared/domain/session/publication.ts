import { z } from 'zod'
import { withFrenchSpaces } from '../../util/french-spaces.ts'
import { defectSentences } from './defects.ts'
import { warningSentences } from './import-warnings/warning.ts'
import { sessionFile } from './schema/session-file.ts'

/** The JSON Schema of what a session file holds, before it is read: amounts are euros. */
export function sessionFileJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(sessionFile, { io: 'input' })
  return {
    $schema,
    title: 'caleol-session/1',
    description:
      'Séance de CALEOL préparée par le bailleur. Les règles qui lient deux endroits du fichier sont dans docs/session-file.md.',
    ...schema,
  }
}

const tables = {
  defects: defectSentences,
  warnings: warningSentences,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** A document with its tables of codes, between `<!-- codes:NAME -->` and `<!-- /codes -->`, written from the code's own. */
export function withCodeTables(markdown: string): string {
  return Object.entries(tables).reduce((text, [name, sentences]) => {
    const marked = new RegExp(`(<!-- codes:${name} -->\\n)[\\s\\S]*?(<!-- /codes -->)`)
    return text.replace(
      marked,
      (_, opening: string, closing: string) => opening + codeTable(sentences) + closing,
    )
  }, markdown)
}

function codeTable(sentences: Readonly<Record<string, string>>): string {
  const rows = Object.entries(sentences).map(
    ([code, sentence]) => `| \`${code}\` | ${withFrenchSpaces(readable(sentence))} |`,
  )
  return ['| code | phrase |', '|---|---|', ...rows, ''].join('\n')
}

/** What is filled in shows as an ellipsis. */
function readable(sentence: string): string {
  return sentence
    .replace(' {advice}', '')
    .replace(/\{\w+\}/g, '…')
    .replace(/…\./g, '…')
}
