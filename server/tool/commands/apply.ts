import type { CommandAnswer, HeldElsewhere } from '../../../shared/sync/hub.ts'
import { withFrenchSpaces } from '../../../shared/util/french-spaces.ts'
import { parsedJson } from '../../../shared/util/parsed-json.ts'
import { withArticle } from '../../../shared/util/with-article.ts'
import type { SessionHub } from '../../host/session-hub.ts'
import { absentSession } from '../absent-session.ts'
import { readText } from '../input.ts'
import { type DataPlace, holdsData, withData } from '../open-data.ts'
import { type ExitCode, type Output, printRefusal, unknownSession } from '../output.ts'
import { toolAuthor } from '../tool-author.ts'

export interface ApplyOptions extends DataPlace {
  readonly file: string
  readonly session: string
}

/** `apply COMMANDS.ndjson`: applies commands in order, one answer a line; a refusal does not stop the run. */
export async function runApply({ file, session, ...place }: ApplyOptions, output: Output): Promise<ExitCode> {
  const read = await readText(file)
  if (read.kind === 'unreadable')
    return printRefusal(output, { code: 'unreadable-file', message: read.message })
  if (!holdsData(place.data)) return unknownSession(output, session)
  return withData(place, async ({ hub, store }) => {
    const kept = await hub.state(session)
    if (kept === null) return absentSession(output, store, session)
    if (kept.hold.holder !== null) return heldElsewhere(output, kept.hold.holder.name)
    for (const line of linesOf(read.text)) {
      const answer = await answerTo(hub, session, line)
      if ('kind' in answer) return heldElsewhere(output, answer.holder?.name ?? 'le serveur')
      output.result(answer)
    }
    return 0
  })
}

/** Two hubs that decided on one journal would each have their own. */
function heldElsewhere(output: Output, holder: string): ExitCode {
  const message = `Cette séance est tenue par ${withArticle(holder)}, qui seul en décide : ce dossier n’en garde que la copie.`
  return printRefusal(output, { code: 'held-elsewhere', message })
}

interface Line {
  readonly number: number
  readonly text: string
}

function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
}

async function answerTo(
  hub: SessionHub,
  session: string,
  line: Line,
): Promise<CommandAnswer | HeldElsewhere | ReturnType<typeof notJson>> {
  const command = parsedJson(line.text)
  if (command === undefined) return notJson(line.number)
  const answers = await hub.submit(session, toolAuthor, [command])
  if (answers !== null && 'kind' in answers) return answers
  const [answer] = answers ?? []
  if (answer === undefined) throw new Error('the session was removed while commands were applied')
  return answer
}

/** Contract 5.39. */
function notJson(line: number) {
  const message = withFrenchSpaces(`La ligne ${line} n’est pas du JSON : elle est passée.`)
  return { command: null, refused: 'invalid-command', line, message, details: { line } } as const
}
