import { describe, expect, it, test } from 'vitest'
import { presenceText, proxyCandidates } from '../../../../renderer/features/tablet/presence.ts'
import { exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'

const open = play(preparedSitting(), exampleCommands('c013'))

describe('a member’s own presence', () => {
  test.each([
    ['present', 'Mme', 'Présente en salle'],
    ['present', 'M.', 'Présent en salle'],
    ['excused', 'Mme', 'Excusée'],
    ['remote', 'Mme', 'À distance'],
  ] as const)('%s for %s: %s', (status, title, expected) => {
    expect(presenceText(status, title)).toBe(expected)
  })

  it('offers its proxy to those who may still hold one', () => {
    const holders = proxyCandidates(open, 's3').map(({ id }) => id)
    expect(holders).toEqual(['s1', 's6', 'state', 'epci-chaumont', 'mayor-chaumont'])
  })

  it('offers none to a consultative seat', () => {
    expect(proxyCandidates(open, 'insertion')).toEqual([])
  })
})
