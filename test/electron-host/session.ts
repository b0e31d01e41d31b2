import { refuseUnknown } from './refuse-unknown.ts'

type Handler = (...given: never[]) => unknown

/** Remembered and never asked: Chromium's own prompts are not played here. */
class Session {
  permissionRequestHandler: Handler | null = null
  permissionCheckHandler: Handler | null = null

  setPermissionRequestHandler(handler: Handler | null): void {
    this.permissionRequestHandler = handler
  }
  setPermissionCheckHandler(handler: Handler | null): void {
    this.permissionCheckHandler = handler
  }
  setSpellCheckerLanguages(_languages: readonly string[]): void {
    // There is no spell checker in a headless page.
  }
}

export const defaultSession = refuseUnknown('session.defaultSession', new Session())
export const session = refuseUnknown('session', { defaultSession })
