import { sessionReport } from '../../../shared/domain/report.ts'
import { type DataPlace, holdsData, withData } from '../open-data.ts'
import { type ExitCode, type Output, unknownSession } from '../output.ts'

export interface SessionOptions extends DataPlace {
  readonly session: string
}

/** `state`: the folded state as JSON. */
export async function runState({ session, ...place }: SessionOptions, output: Output): Promise<ExitCode> {
  if (!holdsData(place.data)) return unknownSession(output, session)
  return withData(place, async ({ hub }) => {
    const entry = await hub.state(session)
    if (entry === null) return unknownSession(output, session)
    output.result(sessionReport(entry.state, entry.head))
    return 0
  })
}
