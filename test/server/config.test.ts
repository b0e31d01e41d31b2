import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

const read = (flags: readonly string[], environment = {}) =>
  readConfig(flags, { CALEOL_KEY_FILE: '/key', ...environment }, '/built')

describe('how a server is told what to do', () => {
  it('listens to this machine alone and keeps its data here, unless told otherwise', () => {
    expect(read([])).toEqual({
      kind: 'config',
      config: {
        place: { kind: 'folder', folder: '.data' },
        host: '127.0.0.1',
        port: 8790,
        allowedHosts: [],
        trustedProxies: [],
        keyFile: '/key',
        lists: null,
        page: '/built',
        logLevel: 'info',
        givesConsoleCode: false,
        loadsExample: false,
      },
    })
  })

  it.each([
    ['flags', ['--port', '0', '--host', '0.0.0.0', '--data', '/d'], {}],
    ['the environment', [], { CALEOL_PORT: '0', CALEOL_HOST: '0.0.0.0', CALEOL_DATA: '/d' }],
    [
      'flags before the environment',
      ['--port=0', '--host=0.0.0.0', '--data=/d'],
      { CALEOL_PORT: '1', CALEOL_DATA: '/e' },
    ],
  ])('reads %s', (_, flags, environment) => {
    const place = { kind: 'folder', folder: '/d' }
    expect(read(flags, environment)).toMatchObject({ config: { port: 0, host: '0.0.0.0', place } })
  })

  it('keeps its data in PostgreSQL when it is given one', () => {
    const place = { kind: 'database', url: 'postgres://db/caleol' }
    expect(read(['--database-url', 'postgres://db/caleol'])).toMatchObject({ config: { place } })
    expect(read([], { CALEOL_DATABASE_URL: 'postgres://db/caleol' })).toMatchObject({ config: { place } })
  })

  it('takes the file of its key', () => {
    expect(read(['--key-file', '/k'])).toMatchObject({ config: { keyFile: '/k' } })
    expect(read([], { CALEOL_KEY_FILE: '/e' })).toMatchObject({ config: { keyFile: '/e' } })
  })

  it('takes the organisation’s own lists', () => {
    expect(read(['--lists', '/l'])).toMatchObject({ config: { lists: '/l' } })
    expect(read([], { CALEOL_LISTS: '/l' })).toMatchObject({ config: { lists: '/l' } })
  })

  it('takes several names and proxies', () => {
    const allowedHosts = ['a.example', 'b.example']
    expect(read(['--allowed-host', 'a.example', '--allowed-host', 'b.example'])).toMatchObject({
      config: { allowedHosts },
    })
    expect(read([], { CALEOL_ALLOWED_HOSTS: 'a.example,b.example' })).toMatchObject({
      config: { allowedHosts },
    })
    expect(read([], { CALEOL_TRUSTED_PROXIES: '10.0.0.1' })).toMatchObject({
      config: { trustedProxies: ['10.0.0.1'] },
    })
  })

  it('says in French what it does not understand', () => {
    expect(read(['--prt', '1'])).toEqual({ kind: 'usage', message: 'Option inconnue : --prt' })
    expect(read(['--data'])).toMatchObject({ message: expect.stringContaining('Option mal donnée : --data') })
    expect(read(['stray'])).toEqual({ kind: 'usage', message: 'Argument de trop : stray' })
  })

  it.each([
    [['--port', '70000']],
    [['--port', 'http']],
    [['--log-level', 'loud']],
    [['--unknown']],
    [['stray']],
  ])('does not understand %s', (flags) => {
    expect(read(flags)).toMatchObject({ kind: 'usage', message: expect.stringMatching(/.+/) })
  })
})
