import { describe, expect, test } from 'vitest'
import { isDatabaseAway } from '../../../server/adapters/database-away.ts'

const withCode = (code: unknown) => Object.assign(new Error('what the database said'), { code })

describe('J134: a database that is away', () => {
  test.each([
    '08006',
    '08001',
    '53300',
    '57P01',
    '57P03',
    '57014',
    '55P03',
    '40001',
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
  ])('J134: is what %s tells', (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(true)
    expect(isDatabaseAway(new AggregateError([new Error('other'), withCode(code)]))).toBe(true)
  })

  test('J134: is what another writer who holds the file of SQLite for too long tells', () => {
    const error = Object.assign(withCode('ERR_SQLITE_ERROR'), { errcode: 5 })
    expect(isDatabaseAway(error)).toBe(true)
    expect(isDatabaseAway(Object.assign(withCode('ERR_SQLITE_ERROR'), { errcode: 13 }))).toBe(false)
  })

  test.each([
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Postgres connection has been discarded',
  ])('J134: is what the pool calls « %s »', (message) => {
    expect(isDatabaseAway(new Error(message))).toBe(true)
  })

  test.each([
    ['a broken rule of the tables', withCode('23505')],
    ['a wrong query', withCode('42601')],
    ['a disk that is full, which an operator must mend', withCode('53100')],
    ['an error of ours', new Error('no such thing')],
    ['an error whose code is no text', withCode(8006)],
    ['several errors of ours', new AggregateError([new Error('one')])],
    ['what is no error', 'ECONNREFUSED'],
  ])('is not what %s tells', (_name, error) => {
    expect(isDatabaseAway(error)).toBe(false)
  })
})
