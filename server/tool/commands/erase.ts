import { writeFile } from 'node:fs/promises'
import { storedErasure } from '../../../shared/sync/erased-journal.ts'
import { endSeatAccess } from '../../host/end-seat-access.ts'
import { type EraseAnswer, type ErasureWish, eraseSession } from '../../host/erase-session.ts'
import { sessionCertificate } from '../../host/session-certificate.ts'
import { absentSession } from '../absent-session.ts'
import { holdsData, type OpenData, withData } from '../open-data.ts'
import { type ExitCode, type Output, printRefusal, unknownSession } from '../output.ts'
import { toolDevice } from '../tool-author.ts'
import type { SessionOptions } from './state.ts'

export interface EraseOptions extends SessionOptions, ErasureWish {
  /** Where the certificate is written; nowhere when absent. */
  readonly out?: string
}

/**
 * `erase`: takes away every content of a session and writes the dated certificate. Of a session erased before, the
 * certificate alone is made again.
 */
export async function runErase(options: EraseOptions, output: Output): Promise<ExitCode> {
  const { session } = options
  if (!holdsData(options.data)) return unknownSession(output, session)
  return withData(options, async (data) => {
    const answer = await erased(data, options)
    if (answer === 'unknown') return absentSession(output, data.store, session)
    if (answer !== 'erased') return printRefusal(output, refusals[answer])
    return tell(data, options, output)
  })
}

/** As a server does it: not while a rest of the journal is awaited (J145), and the access of its seats ends (J179). */
async function erased(data: OpenData, options: EraseOptions): Promise<EraseAnswer | 'awaited'> {
  const { hub, store, missingTails, gatekeeper } = data
  const { session, orderedBy } = options
  if ((await storedErasure(store, session)) !== null) return 'erased'
  if (await missingTails.holdsBack(session, () => store.head(session))) return 'awaited'
  // Loaded on demand: making documents is the only slow part to start.
  const { exportDocuments } = await import('../../pdf/export-documents.ts')
  const answer = await eraseSession({ hub, exportDocuments }, session, options, toolDevice)
  if (answer === 'erased') await endSeatAccess(gatekeeper, session, orderedBy)
  return answer
}

const refusals = {
  'under-way': {
    code: 'session-not-signed',
    message: 'La séance est en cours : ses données s’effacent une fois le procès-verbal signé.',
  },
  awaited: {
    code: 'session-not-signed',
    message:
      'Le serveur de ce dossier a été restauré et attend la fin du registre de cette séance : ouvrez-la d’abord sur le poste qui l’a encore, ou dites « Continuer sans… » dans la liste des séances.',
  },
  'not-here': {
    code: 'held-elsewhere',
    message: 'Un poste tient cette séance : rendez-la d’abord au serveur, puis recommencez.',
  },
} as const

async function tell({ store }: OpenData, { session, out }: EraseOptions, output: Output): Promise<ExitCode> {
  const erasure = await storedErasure(store, session)
  const head = await store.head(session)
  if (erasure === null || head === null) return unknownSession(output, session)
  const { upTo, reason, at, documents } = erasure
  const certificate = out === undefined ? null : await writeCertificate(store, session, out)
  output.result({ session, erased: at, upTo, reason, ...head, documents, ...(certificate ?? {}) })
  return 0
}

async function writeCertificate(store: OpenData['store'], session: string, out: string) {
  const description = await sessionCertificate(store, session)
  if (description === null) return null
  const { renderDocuments } = await import('../../pdf/render-documents.ts')
  const [file] = await renderDocuments([description])
  if (file === undefined) return null
  await writeFile(out, file.bytes)
  return { certificate: out, sha256: file.sha256 }
}
