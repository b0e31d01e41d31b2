import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportDocuments } from '../../pdf/export-documents.ts'
import { absentSession } from '../absent-session.ts'
import { holdsData, withData } from '../open-data.ts'
import type { ExportOptions } from '../orders.ts'
import { type ExitCode, type Output, printRefusal, unknownSession } from '../output.ts'

/** `export KIND`: makes PDF documents in a folder and prints them with page counts and SHA-256 (contract 5.41, 5.42). */
export async function runExport(options: ExportOptions, output: Output): Promise<ExitCode> {
  const { data, session, kind, out, extras } = options
  if (!holdsData(data)) return unknownSession(output, session)
  const entry = await withData(options, async ({ hub, store }) => {
    return (await hub.state(session)) ?? absentSession(output, store, session)
  })
  if (typeof entry === 'number') return entry
  const answer = await exportDocuments(entry.state, entry.head, {
    kind,
    draft: extras.includes('draft'),
    merged: extras.includes('merged'),
  })
  if (answer.kind === 'refused') return printRefusal(output, answer)
  await mkdir(out, { recursive: true })
  const files = []
  for (const { bytes, name, ...facts } of answer.files) {
    const path = join(out, name)
    await writeFile(path, bytes)
    files.push({ path, ...facts })
  }
  output.result({ files, ...(answer.held === undefined ? {} : { held: answer.held }) })
  return 0
}
