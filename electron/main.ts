import { app, session } from 'electron'
import { openDesktopLog } from './adapters/desktop-log.ts'
import { WindowMemory } from './adapters/window-memory.ts'
import { declareAppScheme, serveBundle } from './app-protocol.ts'
import { type Desk, openDesk } from './desk.ts'
import { offerExample } from './example.ts'
import { endOnFault, tellFatal } from './faults.ts'
import { confineEveryPage, denyPermissions } from './hardening.ts'
import { backendCalls } from './ipc/backend-calls.ts'
import { fileCalls } from './ipc/file-calls.ts'
import { handleCalls } from './ipc/handle-calls.ts'
import { serverCalls } from './ipc/server-calls.ts'
import { tellPages } from './ipc/tell-pages.ts'
import { setMenu } from './menu.ts'
import { bundled, userPlaces } from './places.ts'
import { quitWhenClosed } from './quitting.ts'
import { showAbout } from './show-about.ts'
import { DesktopWindows } from './windows.ts'

declareAppScheme()
confineEveryPage()
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(tellFatal)
else app.quit()

async function start(): Promise<void> {
  const places = userPlaces()
  const onFault = openDesktopLog(places.log)
  endOnFault(onFault)
  serveBundle(bundled.page)
  denyPermissions(session.defaultSession)

  const desk = await openDesk(places, onFault)
  quitWhenClosed(() => desk.close())
  desk.listen(tellPages)
  const windows = new DesktopWindows(new WindowMemory(places.windows, onFault))
  answerPages(desk, windows, onFault)

  const example = offerExample(desk.backend, onFault)
  if (app.commandLine.hasSwitch('example')) await example.loadOnce()
  setMenu({ loadExample: example.load, showAbout, inspect: app.isPackaged ? null : windows.inspect })
  app.on('second-instance', windows.comeForward)
  windows.openConsole()
}

function answerPages(desk: Desk, windows: DesktopWindows, onFault: (error: unknown) => void): void {
  const calls = { ...backendCalls(desk.backend), ...fileCalls(), ...serverCalls(desk), ...windows.calls() }
  handleCalls(calls, onFault)
}
