import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalRecord } from '../../../shared/journal/record.ts'
import { tool } from './tool.ts'

/** The ballots that a session's journal holds, in its order, each as `seat choice`; proves the chain on the way. */
export async function journalBallots(data: string, session: string): Promise<readonly string[]> {
  const archive = join(data, '..', 'archive.ndjson')
  await tool('archive', '--data', data, '--session', session, '--out', archive)
  await tool('verify', '--archive', archive)
  const [, ...lines] = (await readFile(archive, 'utf8')).trim().split('\n')
  await rm(archive)
  return lines
    .map((line): JournalRecord => JSON.parse(line))
    .filter(({ envelope }) => envelope.type === 'BallotCast')
    .map(({ payload }) => `${payload?.seat} ${payload?.choice}`)
}
