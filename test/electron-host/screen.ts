import { EventEmitter } from 'node:events'
import { refuseUnknown } from './refuse-unknown.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Display {
  readonly id: number
  readonly bounds: Bounds
  readonly workArea: Bounds
  readonly scaleFactor: number
  readonly internal: boolean
  readonly label: string
}

const laptop = display(1, { x: 0, y: 0, width: 1440, height: 900 }, true, 'Écran intégré')
const projector = display(2, { x: 1440, y: 0, width: 1280, height: 720 }, false, 'Vidéoprojecteur')

function display(id: number, bounds: Bounds, internal: boolean, label: string): Display {
  return { id, bounds, workArea: bounds, scaleFactor: 1, internal, label }
}

/** A laptop and a projector at its right. A test may put its own list in `getAllDisplays`. */
class Screen extends EventEmitter {
  getAllDisplays(): readonly Display[] {
    return [laptop, projector]
  }
  getPrimaryDisplay(): Display {
    return laptop
  }
  getDisplayMatching(bounds: Bounds): Display {
    return displayHolding(bounds)
  }
}

function displayHolding({ x, y, width, height }: Bounds): Display {
  const middle = { x: x + width / 2, y: y + height / 2 }
  return [laptop, projector].find(({ bounds }) => holds(bounds, middle)) ?? laptop
}

function holds({ x, y, width, height }: Bounds, point: { readonly x: number; readonly y: number }): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
}

export function fullScreenBounds(bounds: Bounds): Bounds {
  return displayHolding(bounds).bounds
}

export const screen = refuseUnknown('screen', new Screen())
