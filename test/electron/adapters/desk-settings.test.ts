import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DeskSettings } from '../../../electron/adapters/desk-settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

vi.mock('electron', () => ({
  safeStorage: {
    encryptString: (text: string) => Buffer.from(text),
    decryptString: (sealed: Buffer) => sealed.toString(),
  },
}))

describe('what a desk keeps between two starts', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let places: { readonly settings: string; readonly name: string }
  const faults: unknown[] = []
  const open = () => new DeskSettings(places, (error) => faults.push(error))
  const server = { address: 'https://caleol.example.fr', token: 'secret' }

  beforeEach(async () => {
    faults.splice(0)
    folder = await temporaryFolder()
    places = { settings: join(folder.path, 'settings.json'), name: join(folder.path, 'data', 'desk.json') }
  })
  afterEach(() => folder.remove())

  test('is its name, and the server that it was paired with', () => {
    const first = open()
    first.keepServer(server)
    const second = open()
    expect([second.device, second.server()]).toEqual([first.device, server])
    second.forgetServer()
    expect([open().device, open().server()]).toEqual([first.device, null])
  })

  const lost: readonly (readonly [string, () => void])[] = [
    ['its settings are lost', () => rmSync(places.settings)],
    ['its settings cannot be read', () => writeFileSync(places.settings, '{"device":')],
    ['the name beside its data is lost', () => rmSync(places.name)],
    ['the name beside its data cannot be read', () => writeFileSync(places.name, '')],
  ]
  test.each(lost)('its name stays when %s: it still orders the sessions that it holds', (_name, lose) => {
    const { device } = open()
    lose()
    expect(open().device).toBe(device)
    expect(open().device).toBe(device)
  })

  test('is the name of the data that it is given, not of the machine', () => {
    open()
    writeFileSync(places.name, '{"device":"0123456789abcdef"}')
    expect(open().device).toBe('0123456789abcdef')
  })
})
