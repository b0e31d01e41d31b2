import { eurosOfCents } from '../../../shared/domain/money.ts'
import type { RegisterEntry } from '../../../shared/domain/year/types.ts'
import { entriesOfYear } from '../../../shared/domain/year/year-entries.ts'
import { refreshRegister, type YearRegister, yearEntries } from '../../register/year-register.ts'
import { type DataPlace, holdsData, type OpenData, withData } from '../open-data.ts'
import { type ExitCode, type Output, printRefusal, unknownSession } from '../output.ts'

export interface RegisterOptions extends DataPlace {
  readonly year: number
  /** One sitting's decisions alone; every sitting's of the year when absent. */
  readonly session?: string
}

/**
 * `register`: the decisions of the year's closed sittings, one a line. A session that cannot be read ends the answer
 * with a refusal that names it: the lines above are then not the whole year.
 */
export async function runRegister(options: RegisterOptions, output: Output): Promise<ExitCode> {
  const { session, year, ...place } = options
  if (!holdsData(place.data)) return session === undefined ? 0 : unknownSession(output, session)
  return withData(place, async (data) => {
    if (session !== undefined && (await data.store.head(session)) === null)
      return unknownSession(output, session)
    const { entries, unreadable } = await everyRegister(data, year)
    for (const entry of entriesOfYear(entries, year)) {
      if (session === undefined || entry.session === session) output.result(printed(entry))
    }
    return unreadable.length === 0 ? 0 : incomplete(output, unreadable)
  })
}

/** One folder may hold the sittings of several organisations. */
async function everyRegister({ store, hub, register }: OpenData, year: number): Promise<YearRegister> {
  const parts = { store, hub, register, onFault: () => undefined }
  const unreadable = await refreshRegister(parts)
  const registers = await Promise.all(
    (await register.organisations()).map((organisation) => yearEntries(register, { organisation, year })),
  )
  return { entries: registers.flat(), unreadable }
}

/** Amounts leave the tool in euros. */
function printed(entry: RegisterEntry): object {
  const { firstQuartile } = entry
  if (firstQuartile.kind === 'unknown') return entry
  return { ...entry, firstQuartile: { ...firstQuartile, threshold: eurosOfCents(firstQuartile.threshold) } }
}

function incomplete(output: Output, unreadable: readonly string[]): ExitCode {
  const message = 'Le registre de ces séances ne peut pas être lu : leurs décisions manquent ci-dessus.'
  return printRefusal(output, { code: 'incomplete-register', message, issues: unreadable })
}
