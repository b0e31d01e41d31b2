import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { ChosenFile, RequestOf, SavedDocument } from '../../shared/ipc/channels.ts'
import type { Calls } from './handle-calls.ts'

/** The calls that show a file dialog over the window they come from. The page learns no path. */
export function fileCalls(): Pick<Calls, 'chooseSessionFile' | 'saveDocument'> {
  return {
    chooseSessionFile: (_request, sender) => chooseSessionFile(windowOf(sender)),
    saveDocument: (request, sender) => saveDocument(windowOf(sender), request),
  }
}

async function chooseSessionFile(window: BrowserWindow): Promise<ChosenFile> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Importer une séance',
    buttonLabel: 'Importer',
    filters: [{ name: 'Séance CALEOL', extensions: ['json'] }],
    properties: ['openFile'],
  })
  const [path] = filePaths
  return canceled || path === undefined ? { kind: 'cancelled' } : readChosen(path)
}

async function readChosen(path: string): Promise<ChosenFile> {
  try {
    return { kind: 'chosen', name: basename(path), text: await readFile(path, 'utf8') }
  } catch {
    // Removed, or not this user's to read: the page says so, and the user picks another.
    return { kind: 'unreadable' }
  }
}

async function saveDocument(
  window: BrowserWindow,
  { name, base64 }: RequestOf<'saveDocument'>,
): Promise<SavedDocument> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Enregistrer le document',
    buttonLabel: 'Enregistrer',
    defaultPath: join(app.getPath('documents'), basename(name)),
    filters: [{ name: 'Document PDF', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return { kind: 'cancelled' }
  return writeDocument(filePath, Buffer.from(base64, 'base64'))
}

async function writeDocument(path: string, bytes: Buffer): Promise<SavedDocument> {
  try {
    await writeFile(path, bytes)
    return { kind: 'saved' }
  } catch {
    // A full or protected disk: the user is told and chooses another place.
    return {
      kind: 'failed',
      message: 'Le document n’a pas pu être écrit à cet endroit. Choisissez un autre dossier.',
    }
  }
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) throw new Error('the call comes from a page without a window')
  return window
}
