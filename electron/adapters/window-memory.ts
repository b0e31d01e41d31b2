import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'
import { JsonFile } from './json-file.ts'

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
const remembered = z.object({
  console: rectangle.nullable(),
  /** The display that last showed the projection, by the name the system gives it. */
  projectionDisplay: z.number().nullable(),
})

/**
 * Where the windows were, for the next start. Kept for comfort: a file that cannot be read means the usual places, and a
 * disk that is full takes no window away from a sitting.
 */
export class WindowMemory {
  readonly #file: JsonFile<typeof remembered>
  readonly #onFault: (error: unknown) => void

  constructor(path: string, onFault: (error: unknown) => void) {
    this.#onFault = onFault
    this.#file = new JsonFile(path, remembered, { console: null, projectionDisplay: null }, onFault)
  }

  consoleBounds(): Rectangle | null {
    return this.#file.read().console
  }

  projectionDisplay(): number | null {
    return this.#file.read().projectionDisplay
  }

  rememberProjection(display: number): void {
    this.#remember({ projectionDisplay: display })
  }

  /** Remembers the console's place when it closes; not the place of a moment in full screen. */
  follow(window: BrowserWindow): void {
    window.on('close', () => {
      this.#remember({ console: window.getNormalBounds() })
    })
  }

  #remember(places: Partial<z.output<typeof remembered>>): void {
    try {
      this.#file.write({ ...this.#file.read(), ...places })
    } catch (error) {
      this.#onFault(error)
    }
  }
}
