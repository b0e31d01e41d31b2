import { type BrowserWindow, screen } from 'electron'
import type { WindowMemory } from './adapters/window-memory.ts'
import { type Placement, placeProjection } from './projection-placement.ts'
import { openWindow, showPage } from './window.ts'

/** The room's window: one at most, placed away from the chair's, and placed anew when screens come and go. */
export class ProjectionWindow {
  readonly #console: BrowserWindow
  readonly #memory: WindowMemory
  readonly #onFault: (error: unknown) => void
  #window: BrowserWindow | null = null

  constructor(console: BrowserWindow, memory: WindowMemory, onFault: (error: unknown) => void) {
    this.#onFault = onFault
    this.#console = console
    this.#memory = memory
    const place = () => this.#place()
    for (const change of ['display-added', 'display-removed'] as const)
      screen.on(change as 'display-added', place)
    console.on('closed', () => this.#close())
  }

  /** Shows that session to the room. */
  show(session: string): void {
    const path = `/projection/${encodeURIComponent(session)}`
    if (this.#window === null) this.#open(path)
    else showPage(this.#window, path, this.#onFault)
  }

  #open(path: string): void {
    const placement = this.#placement()
    const options = { ...placement.bounds, title: 'CALEOL – Projection', autoHideMenuBar: true }
    const window = openWindow(
      path,
      { ...options, fullscreen: placement.kind === 'full-screen' },
      this.#onFault,
    )
    this.#window = window
    this.#remember(placement)
    // Inactive: the keyboard stays with the chair.
    window.once('ready-to-show', () => window.showInactive())
    window.on('closed', () => {
      this.#window = null
    })
  }

  /** A screen came or went: the system may have put the room's window over the chair's. */
  #place(): void {
    if (this.#window === null) return
    const placement = this.#placement()
    this.#window.setFullScreen(false)
    this.#window.setBounds(placement.bounds)
    this.#window.setFullScreen(placement.kind === 'full-screen')
    this.#remember(placement)
  }

  #placement(): Placement {
    const bounds = this.#console.getBounds()
    return placeProjection(screen.getAllDisplays(), bounds, this.#memory.projectionDisplay())
  }

  #remember(placement: Placement): void {
    if (placement.kind === 'full-screen') this.#memory.rememberProjection(placement.display)
  }

  #close(): void {
    this.#window?.close()
  }
}
