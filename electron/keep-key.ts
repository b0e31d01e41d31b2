import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { keyFileContent } from './adapters/sealed-keys.ts'

/** Writes a copy of the data's key where the user says, and tells why and where to keep it. */
export function offerKeyCopy(key: string, onFault: (error: unknown) => void): () => void {
  return () => void keepCopy(key).catch((error: unknown) => tellFailure(error, onFault))
}

async function keepCopy(key: string): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'Enregistrer une copie de la clé',
    buttonLabel: 'Enregistrer',
    defaultPath: join(app.getPath('documents'), 'cle-caleol.txt'),
  })
  if (canceled || filePath === '') return
  await writeFile(filePath, await keyFileContent(key), { mode: 0o600, flush: true })
  await dialog.showMessageBox({
    type: 'info',
    message: 'La copie de la clé est enregistrée.',
    detail:
      'Gardez-la hors de cet ordinateur et à part des sauvegardes : sans elle, vos séances ne s’ouvrent plus si ce poste est perdu ; avec elle, n’importe qui les lit.',
    buttons: ['Fermer'],
  })
}

async function tellFailure(error: unknown, onFault: (error: unknown) => void): Promise<void> {
  onFault(error)
  await dialog.showMessageBox({
    type: 'error',
    message: 'La copie de la clé n’a pas pu être écrite.',
    detail: 'Choisissez un autre dossier, où vous avez le droit d’écrire.',
    buttons: ['Fermer'],
  })
}
