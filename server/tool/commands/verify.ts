import { anyKey, type JournalCheck, verifyStored } from '../../host/verify-journal.ts'
import { verifyArchive } from '../archive-file.ts'
import { readText } from '../input.ts'
import { holdsData, withData } from '../open-data.ts'
import { type ExitCode, type Output, printRefusal, unknownSession } from '../output.ts'
import type { SessionOptions } from './state.ts'

/** `verify`: recomputes the chain of hashes, the signatures and the fold of a stored session; exit 1 when they do not hold. */
export async function runVerify({ session, ...place }: SessionOptions, output: Output): Promise<ExitCode> {
  if (!holdsData(place.data)) return unknownSession(output, session)
  const check = await withData(place, async ({ store, knownKeys }) => {
    const known = await knownKeys.all()
    return verifyStored(store, session, (key) => known.has(key))
  })
  return check === null ? unknownSession(output, session) : printCheck(check, output)
}

export interface ArchiveOptions {
  readonly archive: string
  /** The only public key believed; any when absent, and the answer names those found. */
  readonly signedBy?: string
}

/** `verify --archive FILE`: the same on an archive, without the application's data. */
export async function runVerifyArchive(
  { archive, signedBy }: ArchiveOptions,
  output: Output,
): Promise<ExitCode> {
  const read = await readText(archive)
  if (read.kind === 'unreadable')
    return printRefusal(output, { code: 'unreadable-file', message: read.message })
  const trust = signedBy === undefined ? anyKey : (key: string) => key === signedBy
  return printCheck(verifyArchive(read.text, trust), output)
}

function printCheck(check: JournalCheck, output: Output): ExitCode {
  output.result(check)
  return check.valid ? 0 : 1
}
