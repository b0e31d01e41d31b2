import { readFile } from 'node:fs/promises'
import { dialog } from 'electron'
import type { DeskBackend } from '../server/replication/desk-backend.ts'
import { bundled } from './places.ts'

interface Example {
  /** Loads it, or says that it is there already. For the menu. */
  readonly load: () => void
  /** Loads it unless it is there already. For the first start that asks for it. */
  readonly loadOnce: () => Promise<void>
}

/** The example sitting delivered with the application: loaded only when somebody asks. */
export function offerExample(
  desk: Pick<DeskBackend, 'importSession'>,
  onFault: (error: unknown) => void,
): Example {
  const loadOnce = async () => desk.importSession(await readFile(bundled.example, 'utf8'), false)
  return {
    loadOnce: async () => void (await loadOnce()),
    load: () => void loadOnce().then(tellOutcome).catch(onFault),
  }
}

async function tellOutcome({ kind }: Awaited<ReturnType<DeskBackend['importSession']>>): Promise<void> {
  if (kind === 'imported') return
  await dialog.showMessageBox({
    type: 'info',
    title: 'Séance d’exemple',
    message: 'La séance d’exemple est déjà dans la liste des séances.',
    buttons: ['Fermer'],
  })
}
