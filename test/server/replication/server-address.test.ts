import { describe, expect, it } from 'vitest'
import { originOf } from '../../../server/replication/server-address.ts'

describe('the address of a server', () => {
  it.each([
    ['https://caleol.exemple.fr', 'https://caleol.exemple.fr'],
    ['https://caleol.exemple.fr:8443/seance/1#code=A', 'https://caleol.exemple.fr:8443'],
    ['http://127.0.0.1:8790/', 'http://127.0.0.1:8790'],
    ['http://localhost:8790', 'http://localhost:8790'],
    ['http://[::1]:8790', 'http://[::1]:8790'],
    ['http://caleol.exemple.fr', null],
    ['http://127.0.0.1.exemple.fr', null],
    ['ftp://caleol.exemple.fr', null],
    ['file:///etc/passwd', null],
    ['caleol.exemple.fr', null],
    ['', null],
  ])('%j leads to %j', (address, origin) => {
    expect(originOf(address)).toBe(origin)
  })
})
