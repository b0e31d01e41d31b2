import { app, session } from 'electron'
import { DeskSettings } from './adapters/desk-settings.ts'
import { openDesktopLog } from './adapters/desktop-log.ts'
import { WindowMemory } from './adapters/window-memory.ts'
import { declareAppScheme, serveBundle } from './app-protocol.ts'
import { openDesk } from './desk.ts'
import { offerExample } from './example.ts'
import { endOnFault, tellFatal } from './faults.ts'
import { confineEveryPage, denyPermissions } from './hardening.ts'
import { backendCalls } from './ipc/backend-calls.ts'
import { fileCalls } from './ipc/file-calls.ts'
import { handleCalls } from './ipc/handle-calls.ts'
import { pageKeyCall } from './ipc/page-key-call.ts'
import { linkOf, serverCalls } from './ipc/server-calls.ts'
import { tellPages } from './ipc/tell-pages.ts'
import { offerKeyCopy } from './keep-key.ts'
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

  const settings = new DeskSettings(places, onFault)
  const desk = await openDesk(places, settings, onFault)
  quitWhenClosed(() => desk.close())
  desk.listen({
    news: (news) => tellPages('news', news),
    line: (session, state) => tellPages('line', { session, state }),
    link: () => tellPages('serverLink', linkOf(desk)),
    dismissed: () => settings.forgetServer(),
  })
  const windows = new DesktopWindows(new WindowMemory(places.windows, onFault), onFault)
  handleCalls(
    {
      ...backendCalls(desk),
      ...pageKeyCall(places.key),
      ...fileCalls(),
      ...serverCalls(desk, settings),
      ...windows.calls(),
    },
    onFault,
  )

  const example = offerExample(desk.backend, onFault)
  if (app.commandLine.hasSwitch('example')) await example.loadOnce()
  const keepKey = offerKeyCopy(places.key, onFault)
  setMenu({ loadExample: example.load, keepKey, showAbout, inspect: app.isPackaged ? null : windows.inspect })
  app.on('second-instance', windows.comeForward)
  windows.openConsole()
}
