import { app, type Session, type WebContents } from 'electron'
import { isOfBundle } from './bundle-address.ts'

/** Every page of this process is sandboxed, and none may leave the bundle, embed a page or open a window. */
export function confineEveryPage(): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!isOfBundle(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOfBundle(event.url)) event.preventDefault()
  })
}

/** Our page needs none of what a browser asks permission for (camera, notifications, location...). */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}
