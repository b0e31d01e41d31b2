import { app, type BrowserWindow } from 'electron'
import type { WindowMemory } from './adapters/window-memory.ts'
import type { Calls } from './ipc/handle-calls.ts'
import { ProjectionWindow } from './projection-window.ts'
import { openConsole } from './window.ts'

/** The console and the room's window: opened, brought forward, inspected. */
export class DesktopWindows {
  readonly #memory: WindowMemory
  readonly #onFault: (error: unknown) => void
  #console: BrowserWindow | null = null
  #projection: ProjectionWindow | null = null

  constructor(memory: WindowMemory, onFault: (error: unknown) => void) {
    this.#memory = memory
    this.#onFault = onFault
  }

  openConsole(): void {
    const window = openConsole(this.#memory.consoleBounds(), this.#onFault)
    this.#memory.follow(window)
    this.#console = window
    this.#projection = new ProjectionWindow(window, this.#memory, this.#onFault)
    window.on('closed', () => {
      this.#console = null
    })
  }

  /** A second start of the application shows the one that runs. */
  readonly comeForward = (): void => {
    if (this.#console === null) return
    if (this.#console.isMinimized()) this.#console.restore()
    this.#console.focus()
  }

  readonly inspect = (): void => this.#console?.webContents.openDevTools()

  calls(): Pick<Calls, 'openProjection'> {
    return {
      openProjection: ({ session }) => {
        if (this.#projection === null) throw new Error(`${app.getName()} has no console to project from`)
        this.#projection.show(session)
        return { kind: 'opened' }
      },
    }
  }
}
