import { writeFile } from 'node:fs/promises'
import { BrokenJournal } from '../../../shared/journal/broken-journal.ts'
import { verifyJournal } from '../../host/verify-journal.ts'
import { writeArchive } from '../archive-file.ts'
import { holdsData, withData } from '../open-data.ts'
import { type ExitCode, type Output, unknownSession } from '../output.ts'
import type { SessionOptions } from './state.ts'

/**
 * `archive`: one self-contained file that a third party can check without the application's data. A journal that does
 * not hold is no archive: it throws `BrokenJournal` and writes nothing.
 */
export async function runArchive(
  { data, session, out }: SessionOptions & { readonly out: string },
  output: Output,
): Promise<ExitCode> {
  if (!holdsData(data)) return unknownSession(output, session)
  return withData(data, async ({ store }) => {
    const head = await store.head(session)
    if (head === null) return unknownSession(output, session)
    const records = await store.read(session, 0, head.length)
    const { valid, firstBroken = head.length } = verifyJournal(records, head)
    if (!valid) throw new BrokenJournal(firstBroken)
    await writeFile(out, writeArchive(session, head, records), { mode: 0o600 })
    output.result({ path: out, session, length: head.length, hash: head.hash })
    return 0
  })
}
