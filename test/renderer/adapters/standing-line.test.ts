import { afterEach, beforeEach, expect, test } from 'vitest'
import { StandingLine } from '../../../renderer/adapters/standing-line.ts'
import { browserBench, deskBench, type ListeningServer, listeningServer } from '../../support/http-bench.ts'

let server: ListeningServer
let line: StandingLine

beforeEach(async () => {
  server = await listeningServer()
  line = new StandingLine(server.origin, fetch)
})
afterEach(() => server.close())

test('J179: a device whose access has ended may still ask how it stands and give its receipt, and nothing else', async () => {
  const bench = await deskBench(server)
  const { token = null, identity } = (await bench.credentials.read()) ?? {}
  if (token === null || identity === undefined) throw new Error('the desk is paired')
  expect(await line.standing(token)).toEqual({ kind: 'standing', standing: 'known' })
  await server.host.gatekeeper.revoke(identity.device, 'Mme ROY')
  expect(await bench.backend.sessions()).toEqual({ kind: 'failure', reason: 'unauthorised' })
  expect(await bench.backend.retention({ kind: 'devices' })).toEqual({
    kind: 'failure',
    reason: 'unauthorised',
  })
  expect(await line.standing(token)).toEqual({ kind: 'standing', standing: 'erase' })
  expect(await line.reportErased(token, 4)).toEqual({ kind: 'noted' })
  expect(await line.standing(token)).toEqual({ kind: 'standing', standing: 'unknown' })
  expect(await server.host.gatekeeper.devices()).toMatchObject([{ unsent: 4 }])
})

test('J179: the secretary’s desk lists devices over the line, a seat’s may not', async () => {
  const bench = await deskBench(server)
  expect(await bench.backend.retention({ kind: 'devices' })).toMatchObject({ kind: 'devices', devices: [{}] })
  const tablet = browserBench(server.origin)
  const { code } = await server.host.gatekeeper.issueSeatCode('S1', 's1')
  await tablet.backend.pair(code)
  expect(await tablet.backend.retention({ kind: 'devices' })).toMatchObject({ kind: 'failure' })
})

test('J179: nobody without a token learns anything', async () => {
  expect(await line.standing('nobody')).toEqual({ kind: 'standing', standing: 'unknown' })
})
