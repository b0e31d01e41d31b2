import { describe, expect, test } from 'vitest'
import { LandlordDirectory } from '../../../server/landlords/directory.ts'
import { claimedLandlord, tokenOf } from '../../../server/landlords/token-landlord.ts'

const landlord = (id: string, hosts: readonly string[]) => ({ landlord: { id, hosts } })
const directory = new LandlordDirectory([
  landlord('default', []),
  landlord('un', ['un.fr', 'commission.un.fr']),
  landlord('deux', ['deux.fr']),
])

describe('J121: for whom a call is', () => {
  test.each([
    ['un.fr', 'un'],
    ['commission.un.fr', 'un'],
    ['deux.fr', 'deux'],
    ['localhost', 'default'],
    ['', 'default'],
  ])('J121: without a token, sent to « %s »: %s', (name, expected) => {
    expect(directory.ofName(name)?.landlord.id).toBe(expected)
  })

  test.each([
    ['un.secret', 'un.fr', 'un'],
    ['un.secret', 'commission.un.fr', 'un'],
    ['un.secret', 'localhost', 'un'],
    ['un.secret', 'deux.fr', undefined],
    ['secret', 'localhost', 'default'],
    ['secret', 'un.fr', undefined],
    ['trois.secret', 'localhost', undefined],
    ['trois.secret', 'un.fr', undefined],
    ['.secret', 'localhost', undefined],
  ])('J121: with the token « %s », sent to « %s »: %s', (token, name, expected) => {
    expect(directory.ofToken(token, name)?.landlord.id).toBe(expected)
  })

  test('J121: a token says whose it is, and one of before there were several is the default landlord’s', () => {
    expect(tokenOf('un', 'secret')).toBe('un.secret')
    expect(tokenOf('default', 'secret')).toBe('secret')
    expect(['un.secret', 'un.se.cret', 'secret'].map(claimedLandlord)).toEqual(['un', 'un', 'default'])
  })

  test('nobody is there for a name when there is no default landlord', () => {
    expect(new LandlordDirectory([landlord('un', ['un.fr'])]).ofName('localhost')).toBeNull()
  })
})
