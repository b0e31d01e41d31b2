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
        landlordsFile: null,
        landlord: 'default',
        operation: null,
        stopDelay: 10_000,
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
    const place = {
      kind: 'database',
      url: 'postgres://db/caleol',
      pool: { size: 10, wait: 5_000, statement: 15_000 },
    }
    expect(read(['--database-url', 'postgres://db/caleol'])).toMatchObject({ config: { place } })
    expect(read([], { CALEOL_DATABASE_URL: 'postgres://db/caleol' })).toMatchObject({ config: { place } })
  })

  it('takes the sizes and the times of its connections, in seconds', () => {
    const flags = ['--pool-size', '20', '--pool-wait', '2', '--statement-timeout', '30', '--stop-delay', '5']
    const database = [
      '--database-url',
      'postgres://app@db/caleol',
      '--database-owner-url',
      'postgres://db/caleol',
    ]
    const config = {
      place: {
        kind: 'database',
        url: 'postgres://app@db/caleol',
        ownerUrl: 'postgres://db/caleol',
        pool: { size: 20, wait: 2_000, statement: 30_000 },
      },
      stopDelay: 5_000,
    }
    expect(read([...flags, ...database])).toMatchObject({ config })
    const environment = {
      CALEOL_DATABASE_URL: 'postgres://app@db/caleol',
      CALEOL_DATABASE_OWNER_URL: 'postgres://db/caleol',
      CALEOL_POOL_SIZE: '20',
      CALEOL_POOL_WAIT: '2',
      CALEOL_STATEMENT_TIMEOUT: '30',
      CALEOL_STOP_DELAY: '5',
    }
    expect(read([], environment)).toMatchObject({ config })
  })

  it('shows its measures to nobody until it is given a port for them, and then to this machine', () => {
    expect(read([])).toMatchObject({ config: { operation: null } })
    const here = { config: { operation: { host: '127.0.0.1', port: 9_464 } } }
    expect(read(['--ops-port', '9464'])).toMatchObject(here)
    expect(read([], { CALEOL_OPS_PORT: '9464' })).toMatchObject(here)
    const watched = { config: { operation: { host: '10.0.0.5', port: 9_464 } } }
    expect(read(['--ops-port', '9464', '--ops-host', '10.0.0.5'])).toMatchObject(watched)
    expect(read([], { CALEOL_OPS_PORT: '9464', CALEOL_OPS_HOST: '10.0.0.5' })).toMatchObject(watched)
  })

  it('takes the list of its landlords, and whose desk a code is for', () => {
    const config = { landlordsFile: '/l.json', landlord: 'un' }
    expect(read(['--landlords', '/l.json', '--landlord', 'un'])).toMatchObject({ config })
    expect(read(['--landlord', 'un'], { CALEOL_LANDLORDS: '/l.json' })).toMatchObject({ config })
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
    [['--port', '-1']],
    [['--port', '1.5']],
    [['--pool-size', '0']],
    [['--pool-size', '501']],
    [['--pool-wait', '0']],
    [['--statement-timeout', '601']],
    [['--stop-delay', 'soon']],
    [['--ops-port', '65536']],
    [['--log-level', 'loud']],
    [['--unknown']],
    [['stray']],
  ])('does not understand %s', (flags) => {
    expect(read(flags)).toMatchObject({ kind: 'usage', message: expect.stringMatching(/.+/) })
  })
})
