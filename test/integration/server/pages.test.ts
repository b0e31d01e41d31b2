import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { openTestServer, type TestServer } from '../../support/test-server.ts'

describe('the page a server serves', () => {
  let server: TestServer
  let folder: Awaited<ReturnType<typeof temporaryFolder>>

  beforeAll(async () => {
    folder = await temporaryFolder()
    await mkdir(join(folder.path, 'assets'))
    const files = ['index.html', 'sw.js', 'manifest.webmanifest', '.secret', 'assets/index-a1b2c3d4.js']
    for (const file of files) await writeFile(join(folder.path, file), `content of ${file}`)
    server = await openTestServer({ page: folder.path })
  })
  afterAll(async () => {
    await server.close()
    await folder.remove()
  })

  const get = (url: string) => server.app.inject({ method: 'GET', url })

  it.each([
    ['/', 'index.html'],
    ['/?x=1', 'index.html'],
    ['/projection/2026-11-26-chaumont', 'index.html'],
    ['/tablette', 'index.html'],
    ['/sw.js', 'sw.js'],
    ['/manifest.webmanifest', 'manifest.webmanifest'],
  ])('%s is %s, asked for anew each time', async (url, file) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.body]).toEqual([200, `content of ${file}`])
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  it('keeps for a year what carries a hash of its content', async () => {
    const answer = await get('/assets/index-a1b2c3d4.js')
    expect(answer.body).toBe('content of assets/index-a1b2c3d4.js')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-type']).toContain('javascript')
  })

  it.each([
    ['/assets/none-00000000.js'],
    ['/.secret'],
    ['/../package.json'],
    ['/%2e%2e/package.json'],
    ['/x.map'],
  ])('%s is no file of the page', async (url) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
  })

  it('is not an answer to an unknown call, nor to a POST', async () => {
    expect((await get('/api/none')).json().code).toBe('not-found')
    expect((await server.app.inject({ method: 'POST', url: '/tablette' })).statusCode).toBe(404)
  })

  it('carries the strict policy', async () => {
    expect((await get('/')).headers['content-security-policy']).toContain("script-src 'self'")
  })

  it('is absent where none is built', async () => {
    const bare = await openTestServer()
    const answer = await bare.app.inject({ method: 'GET', url: '/' })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
    await bare.close()
  })
})
