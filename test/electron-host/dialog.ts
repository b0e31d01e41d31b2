import { refuseUnknown } from './refuse-unknown.ts'

/**
 * Nobody sits before this screen: every question is cancelled. A test that wants an answer puts its own function in
 * place, which works the same way on real Electron.
 */
export const dialog = refuseUnknown('dialog', {
  showMessageBox: async (..._given: unknown[]) => ({ response: 0, checkboxChecked: false }),
  showOpenDialog: async (..._given: unknown[]) => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async (..._given: unknown[]) => ({ canceled: true, filePath: '' }),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`electron-host: error box: ${title}: ${content}\n`)
  },
})
