import { emptyHead, type JournalRecord } from '../../shared/journal/record.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { pullAnswer } from '../../shared/sync/messages.ts'
import type { Device } from './served.ts'

/** A session's whole journal, page by page, as a new replica asks for it. */
export async function pulledWhole(device: Device, session: string): Promise<readonly JournalRecord[]> {
  const records: JournalRecord[] = []
  let after = emptyHead
  let rights = ''
  for (;;) {
    const request = { session, after: after.length, hash: after.hash, rights }
    const answer = pullAnswer.parse(JSON.parse(await device.post(apiPaths.pull, request)))
    if (!('records' in answer)) throw new Error(`the pull was answered ${answer.kind}`)
    records.push(...answer.records)
    const last = records.at(-1)
    if (last === undefined || !answer.more) return records
    after = { length: last.envelope.seq, hash: last.envelope.hash }
    rights = answer.rights
  }
}
