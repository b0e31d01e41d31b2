/** What `import ... from 'electron'` gives in the main process: the part of Electron that the application uses. */
import { BrowserWindow as Window } from './browser-window.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { windowOfTarget } from './targets.ts'

export { appApi as app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol } from './protocol.ts'
export { safeStorage } from './safe-storage.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'

export const net = refuseUnknown('net', { fetch: (input: string, init?: RequestInit) => fetch(input, init) })

/** Called by nobody: the application opens nothing outside. A test may watch that it stays so. */
export const shell = refuseUnknown('shell', {
  openExternal: async (url: string): Promise<void> => {
    throw new Error(`electron-host: nothing may be opened outside: ${url}`)
  },
})

/** The test driver finds a window by the name that Chromium gives its page. */
export const webContents = refuseUnknown('webContents', {
  getAllWebContents: () => Window.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId: (targetId: string) => windowOfTarget(targetId)?.webContents,
})
