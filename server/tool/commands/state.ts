import { sessionReport } from '../../../shared/domain/report.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import type { RegisterEntry } from '../../../shared/domain/year/types.ts'
import { yearOf } from '../../../shared/domain/year/year-entries.ts'
import { yearRegister } from '../../register/year-register.ts'
import { absentSession } from '../absent-session.ts'
import { type DataPlace, holdsData, type OpenData, withData } from '../open-data.ts'
import { type ExitCode, type Output, unknownSession } from '../output.ts'

export interface SessionOptions extends DataPlace {
  readonly session: string
}

/** `state`: the folded state as JSON. */
export async function runState({ session, ...place }: SessionOptions, output: Output): Promise<ExitCode> {
  if (!holdsData(place.data)) return unknownSession(output, session)
  return withData(place, async (data) => {
    const entry = await data.hub.state(session)
    if (entry === null) return absentSession(output, data.store, session)
    output.result(sessionReport(entry.state, entry.head, await othersOf(data, entry.state, output)))
    return 0
  })
}

/** What the other sittings of this folder bring; one that cannot be read is said, and takes nothing from this state. */
async function othersOf(
  { store, hub, register }: OpenData,
  { organisation, session }: SessionState,
  output: Output,
): Promise<readonly RegisterEntry[]> {
  const request = { organisation: organisation.id, year: yearOf(session.date) }
  const { entries, unreadable } = await yearRegister(
    { store, hub, register, onFault: () => undefined },
    request,
  )
  for (const other of unreadable)
    output.log(`La séance ${other} ne peut pas être lue : elle est laissée de côté.`)
  return entries
}
