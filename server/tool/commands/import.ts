import { loadReferenceLists } from '../../adapters/reference-lists.ts'
import { importSession, type WhenHeld } from '../../host/import-session.ts'
import { readText } from '../input.ts'
import { type DataPlace, withData } from '../open-data.ts'
import { type ExitCode, type Output, printRefusal } from '../output.ts'
import { toolAuthor } from '../tool-author.ts'

export interface ImportOptions extends DataPlace {
  readonly file: string
  readonly whenHeld: WhenHeld
}

/** `import FILE --data DIR`: checks and stores a session file; with any defect nothing is stored. */
export async function runImport(
  { file, whenHeld, ...place }: ImportOptions,
  output: Output,
): Promise<ExitCode> {
  const read = await readText(file)
  if (read.kind === 'unreadable')
    return printRefusal(output, { code: 'unreadable-file', message: read.message })
  const answer = await withData(place, (opened) =>
    importSession(opened.hub, ownLists(), read.text, whenHeld, toolAuthor),
  )
  if (answer.kind === 'refused') {
    const message = 'Ce fichier de séance comporte des défauts : rien n’a été enregistré.'
    return printRefusal(output, { code: 'invalid-session-file', message, issues: answer.defects })
  }
  const { session, vacancies } = answer.prepared.file
  const candidates = vacancies.reduce((sum, vacancy) => sum + vacancy.candidates.length, 0)
  output.result({ session: session.id, vacancies: vacancies.length, candidates, warnings: answer.warnings })
  return 0
}

/** The organisation's own lists where its server takes them too, else those delivered. */
function ownLists() {
  return loadReferenceLists(process.env.CALEOL_LISTS)
}
