import { fastify } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { measureCalls } from '../../../server/operation/measure-calls.ts'
import { ServerMetrics } from '../../../server/operation/server-metrics.ts'
import type { App } from '../../../server/routes/type-provider.ts'

const accepted = { command: 'c', events: ['BallotCast'] }
const refused = { command: 'c', refused: 'not-permitted', message: 'Non.' }

describe('what is measured of the calls', () => {
  let metrics: ServerMetrics
  let app: App
  let answer: object

  beforeEach(() => {
    metrics = new ServerMetrics({ lines: () => 3, sessions: async () => 7, pool: () => pool })
    app = fastify()
    measureCalls(app, metrics)
    app.post('/api/push', async () => answer)
    app.get('/api/items/:id', async () => ({}))
  })
  afterEach(() => app.close())

  const pool = { open: 4, idle: 1, waiting: 2 }
  const linesOf = async (name: string) =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith(name))
  const push = (commands: readonly unknown[]) =>
    app.inject({ method: 'POST', url: '/api/push', payload: { session: 'seance-secrete', commands } })

  it('J133: counts commands by kind and outcome', async () => {
    answer = { kind: 'answers', answers: [accepted, refused, accepted] }
    await push([{ type: 'CastBallot' }, { type: 'CloseVote' }, { type: 'CastBallot' }])
    expect(await linesOf('caleol_commands_total')).toEqual([
      'caleol_commands_total{command="CastBallot",outcome="accepted"} 2',
      'caleol_commands_total{command="CloseVote",outcome="not-permitted"} 1',
    ])
  })

  it.each([
    ['held-elsewhere', { kind: 'held-elsewhere', holder: 'le poste de Mme X' }],
    ['unknown', { kind: 'unknown' }],
    ['wrong-code', { kind: 'wrong-code' }],
  ])('J133: counts as %s a push that was not decided', async (outcome, given) => {
    answer = given
    await push([{ type: 'CastBallot' }])
    expect(await linesOf('caleol_commands_total')).toEqual([
      `caleol_commands_total{command="CastBallot",outcome="${outcome}"} 1`,
    ])
  })

  it('J133: writes nothing that a device made up, nor any session, name or content', async () => {
    answer = { kind: 'answers', answers: [refused, refused, refused] }
    await push([{ type: 'Mme Durand', name: 'Durand' }, { type: 5 }, {}])
    await app.inject({ method: 'GET', url: '/api/items/seance-secrete' })
    await app.inject({ method: 'GET', url: '/seance-secrete' })
    const text = await metrics.text()
    expect(text).not.toMatch(/Durand|seance-secrete/)
    expect(await linesOf('caleol_commands_total')).toEqual([
      'caleol_commands_total{command="other",outcome="not-permitted"} 3',
    ])
    expect(text).toContain('caleol_call_seconds_count{call="/api/items/:id",status="200"} 1')
    expect(text).toContain('caleol_call_seconds_count{call="other",status="404"} 1')
  })

  it('J133: tells lines, sessions and connections as they are when asked, and how late the process runs', async () => {
    const text = await metrics.text()
    expect(text).toContain('caleol_lines_open 3\n')
    expect(text).toContain('caleol_sessions_held 7\n')
    expect(await linesOf('caleol_pool_connections')).toEqual([
      'caleol_pool_connections{state="open"} 4',
      'caleol_pool_connections{state="idle"} 1',
      'caleol_pool_connections{state="waiting"} 2',
    ])
    expect(text).toContain('nodejs_eventloop_lag_seconds')
  })

  it('has no measure of a pool where there is none', async () => {
    const bare = new ServerMetrics({ lines: () => 0, sessions: async () => 0, pool: () => null })
    expect(await bare.text()).not.toContain('caleol_pool_connections{')
  })
})
