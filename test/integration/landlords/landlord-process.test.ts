import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServer } from '../../support/server-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { protocolHeaders } from '../../support/test-server.ts'

describe('a server of several landlords, as its operator starts it', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let list: string

  beforeEach(async () => {
    folder = await temporaryFolder()
    list = join(folder.path, 'organismes.json')
    await writeFile(list, JSON.stringify({ landlords: [{ id: 'un', hosts: ['un.example.fr'] }] }))
  })
  afterEach(() => folder.remove())

  const start = (...flags: readonly string[]) =>
    startServer('--data', join(folder.path, 'data'), '--landlords', list, ...flags)

  /** A call under a name, as a proxy passes it on. */
  function call(address: string, host: string, path: string, body: object) {
    const headers = { ...protocolHeaders, host, 'content-type': 'application/json' }
    return new Promise<unknown>((resolve, reject) => {
      const sent = request(new URL(path, address), { method: 'POST', headers }, (answer) => {
        let text = ''
        answer.on('data', (chunk) => {
          text += String(chunk)
        })
        answer.once('end', () => resolve(JSON.parse(text)))
      })
      sent.once('error', reject)
      sent.end(JSON.stringify(body))
    })
  }

  it('J121: gives the first code of the landlord it is asked for, good under that landlord’s name', async () => {
    const { process, address, code } = await start('--landlord', 'un')
    const pair = (host: string) => call(address, host, '/api/pair', { code })
    expect(await pair('localhost')).toEqual({ kind: 'wrong-code' })
    expect(await pair('deux.example.fr')).toMatchObject({ code: 'wrong-host' })
    expect(await pair('un.example.fr')).toMatchObject({
      kind: 'identity',
      token: expect.stringMatching(/^un\./),
    })
    expect(await process.end('SIGTERM')).toBe(0)
  })

  it('says that it knows no landlord of that id, and ends', async () => {
    await expect(start('--landlord', 'trois')).rejects.toThrow(/ended with 2: Aucun organisme « trois »/)
  })
})
