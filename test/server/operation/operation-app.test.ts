import { connect } from 'node:net'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { buildOperationApp } from '../../../server/operation/operation-app.ts'
import { ServerMetrics } from '../../../server/operation/server-metrics.ts'

const log = pino({ level: 'silent' })
const readiness = { isReady: async () => true }
const quiet = { lines: () => 0, pool: () => null }

describe('J133: the operator’s port', () => {
  const apps: ReturnType<typeof buildOperationApp>[] = []
  afterEach(async () => {
    for (const one of apps.splice(0)) await one.close()
  })

  function appWith(metrics: Pick<ServerMetrics, 'text' | 'contentType'>) {
    const app = buildOperationApp({ metrics, readiness, log })
    apps.push(app)
    return app
  }

  it('J133: tells every other measure while the database is away', async () => {
    const app = appWith(new ServerMetrics({ ...quiet, sessions: async () => null }))
    const { statusCode, body } = await app.inject('/metrics')
    expect(statusCode).toBe(200)
    expect(body).toMatch(/^caleol_lines_open 0$/m)
    expect(body).toMatch(/^caleol_sessions_held nan$/im)
  })

  it('J133: does not repeat the words of a fault, which may name machines and roles', async () => {
    const text = async () => Promise.reject(new Error('password authentication failed for user "caleol_app"'))
    const { statusCode, body } = await appWith({ text, contentType: 'text/plain' }).inject('/metrics')
    expect(statusCode).toBe(500)
    expect(body).not.toContain('caleol_app')
  })

  it('J131: does not wait, when the server stops, for a connection that asks nothing', async () => {
    const app = appWith(new ServerMetrics({ ...quiet, sessions: async () => 0 }))
    const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
    const probe = connect(Number(address.port), '127.0.0.1')
    await new Promise((done) => probe.once('connect', done))
    const ended = new Promise((done) => probe.once('close', done))
    await app.close()
    await ended
  })
})
