/** A small application that uses of Electron what ours uses; the tests also run it with single lines changed. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, session } from 'electron'

const here = import.meta.dirname
const policy = "default-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"
const total = { votes: 0 }

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

async function serve(request) {
  const { hostname, pathname } = new URL(request.url)
  const file = join(here, 'pages', pathname)
  if (hostname !== 'bundle' || !existsSync(file)) return new Response('not found', { status: 404 })
  const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
  const headers = { 'content-type': type, 'content-security-policy': policy }
  return new Response(await readFile(file), { headers })
}

function open(page) {
  const window = new BrowserWindow({
    show: false,
    title: page,
    webPreferences: { preload: join(here, 'preload.cjs'), contextIsolation: true, sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event, url) => {
    if (!url.startsWith('app://bundle/')) event.preventDefault()
  })
  void window.loadURL(`app://bundle/${page}`)
}

function requireOwnPage(event) {
  if (!event.senderFrame.url.startsWith('app://bundle/')) throw new Error('untrusted sender')
}

async function addVotes(event, candidate, votes) {
  requireOwnPage(event)
  if (typeof candidate !== 'string' || !Number.isInteger(votes)) throw new TypeError('bad arguments')
  total.votes += votes
  const sealed = safeStorage.encryptString(candidate).toString('base64')
  await writeFile(join(app.getPath('userData'), 'tally.json'), JSON.stringify({ ...total, sealed }))
  for (const window of BrowserWindow.getAllWindows())
    window.webContents.send('tally', { candidate, ...total })
  return { ...total }
}

await app.whenReady()
protocol.handle('app', serve)
session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
ipcMain.handle('votes:add', addVotes)
ipcMain.handle('date', () => new Date())
ipcMain.handle('window:second', () => open('second.html'))
Menu.setApplicationMenu(
  Menu.buildFromTemplate([
    {
      label: 'Aide',
      submenu: [{ id: 'about', label: 'À propos', click: () => dialog.showMessageBox({ message: 'Urnes' }) }],
    },
  ]),
)
open('index.html')
app.on('window-all-closed', () => app.quit())
