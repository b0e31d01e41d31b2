import { sessionReport } from '../../../shared/domain/report.ts'
import { holdsData, withData } from '../open-data.ts'
import { type ExitCode, type Output, unknownSession } from '../output.ts'

export interface SessionOptions {
  readonly data: string
  readonly session: string
}

/** `state`: the folded state as JSON. */
export async function runState({ data, session }: SessionOptions, output: Output): Promise<ExitCode> {
  if (!holdsData(data)) return unknownSession(output, session)
  return withData(data, async ({ hub }) => {
    const entry = await hub.state(session)
    if (entry === null) return unknownSession(output, session)
    output.result(sessionReport(entry.state, entry.head))
    return 0
  })
}
