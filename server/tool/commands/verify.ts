import { type JournalCheck, verifyStored } from '../../host/verify-journal.ts'
import { verifyArchive } from '../archive-file.ts'
import { readText } from '../input.ts'
import { holdsData, withData } from '../open-data.ts'
import { type ExitCode, type Output, printRefusal, unknownSession } from '../output.ts'
import type { SessionOptions } from './state.ts'

/** `verify`: recomputes the chain of hashes and the fold of a stored session; exit 1 when it does not hold. */
export async function runVerify({ data, session }: SessionOptions, output: Output): Promise<ExitCode> {
  if (!holdsData(data)) return unknownSession(output, session)
  const check = await withData(data, ({ store }) => verifyStored(store, session))
  return check === null ? unknownSession(output, session) : printCheck(check, output)
}

/** `verify --archive FILE`: the same on an archive, without the application's data. */
export async function runVerifyArchive(file: string, output: Output): Promise<ExitCode> {
  const read = await readText(file)
  if (read.kind === 'unreadable')
    return printRefusal(output, { code: 'unreadable-file', message: read.message })
  return printCheck(verifyArchive(read.text), output)
}

function printCheck(check: JournalCheck, output: Output): ExitCode {
  output.result(check)
  return check.valid ? 0 : 1
}
