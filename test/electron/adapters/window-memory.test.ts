import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WindowMemory } from '../../../electron/adapters/window-memory.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const bounds = { x: 1, y: 2, width: 800, height: 600 }

describe('where the windows were', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let path: string
  const faults: unknown[] = []
  const open = () => new WindowMemory(path, (error) => faults.push(error))

  beforeEach(async () => {
    faults.splice(0)
    folder = await temporaryFolder()
    path = join(folder.path, 'windows.json')
  })
  afterEach(() => folder.remove())

  function closeConsole(memory: WindowMemory): void {
    const window = Object.assign(new EventEmitter(), { getNormalBounds: () => bounds })
    memory.follow(window as unknown as BrowserWindow)
    window.emit('close')
  }

  test('is known at the next start', () => {
    const memory = open()
    memory.rememberProjection(7)
    closeConsole(memory)
    expect([open().projectionDisplay(), open().consoleBounds()]).toEqual([7, bounds])
  })

  test('is a fault, and no more, on a disk that does not take it', () => {
    const memory = open()
    // In the place of the file that is written beside and then renamed.
    mkdirSync(`${path}.new`)
    memory.rememberProjection(7)
    closeConsole(memory)
    expect(faults).toHaveLength(2)
    expect(memory.projectionDisplay()).toBeNull()
  })
})
