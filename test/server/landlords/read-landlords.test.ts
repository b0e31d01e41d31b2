import { describe, expect, it } from 'vitest'
import { readLandlords } from '../../../server/landlords/read-landlords.ts'

const read = (landlords: unknown) =>
  readLandlords(JSON.stringify({ landlords }), '/etc/caleol/organismes.json')
const one = { id: 'un', hosts: ['un.example.fr'] }

describe('the file that lists the landlords of a server', () => {
  it('gives each its names and its lists, whose folder starts from the file’s', () => {
    const other = { id: 'deux-2', hosts: ['deux.example.fr', 'commission.deux.fr'], lists: 'deux' }
    expect(read([one, other])).toEqual({
      kind: 'read',
      landlords: [
        { ...one, lists: null },
        { ...other, lists: '/etc/caleol/deux' },
      ],
    })
    expect(read([{ ...one, lists: '/srv/un' }])).toMatchObject({ landlords: [{ lists: '/srv/un' }] })
    expect(read([])).toEqual({ kind: 'read', landlords: [] })
  })

  it.each([
    ['a landlord twice', [one, { ...one, hosts: ['x.fr'] }], '« un » y figure deux fois'],
    ['a name twice', [one, { id: 'deux', hosts: ['un.example.fr'] }], '« un.example.fr » y figure deux fois'],
    ['the default landlord', [{ ...one, id: 'default' }], '« default » est réservé'],
    ['an id of other characters', [{ ...one, id: 'Un' }], 'landlords.0.id'],
    ['an id with a point, which ends it in a token', [{ ...one, id: 'u.n' }], 'landlords.0.id'],
    ['an id that leaves its folder', [{ ...one, id: '..' }], 'landlords.0.id'],
    ['an id that is too long', [{ ...one, id: 'a'.repeat(41) }], 'landlords.0.id'],
    ['no name', [{ ...one, hosts: [] }], 'landlords.0.hosts'],
    [
      'a name in capitals, which no request has',
      [{ ...one, hosts: ['Un.example.fr'] }],
      'landlords.0.hosts.0',
    ],
    ['a name with a port', [{ ...one, hosts: ['un.example.fr:443'] }], 'landlords.0.hosts.0'],
    ['a key that it does not know', [{ ...one, host: 'x' }], 'landlords.0'],
    ['nothing of that shape', 'un', 'landlords'],
  ])('refuses %s, and says so', (_name, landlords, why) => {
    const answer = read(landlords)
    expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining(why) })
    expect(answer).toMatchObject({ message: expect.stringMatching(/^La liste des organismes .*\.$/) })
  })

  it('refuses what is no JSON', () => {
    expect(readLandlords('{', '/f')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('le fichier'),
    })
  })
})
