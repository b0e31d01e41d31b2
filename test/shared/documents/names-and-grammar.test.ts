import { describe, expect, test } from 'vitest'
import { clause, de, enumerated, sentence, uncapitalised } from '../../../shared/documents/grammar.ts'
import { castingHolder, civility, fullName, roleOf, seatFullName } from '../../../shared/documents/names.ts'
import type { Seat } from '../../../shared/domain/session/types.ts'
import { plainSpaces } from '../../support/document-text.ts'

const woman = { title: 'Mme', firstName: 'Camille', lastName: 'Le Gall' } as const
const man = { title: 'M.', firstName: 'Théo', lastName: 'Poulain' } as const

function seat(holder: Seat['holder'], more: Partial<Seat>): Seat {
  return { id: 's', college: 'landlord', voice: 'deliberative', holder, ...more }
}

describe('words of a sentence', () => {
  test.each([
    [de('Chaumont'), 'de Chaumont'],
    [de('Andelot'), 'd’Andelot'],
    [de('Épernay'), 'd’Épernay'],
    [de('Œuilly'), 'd’Œuilly'],
    [de('Le Havre'), 'du Havre'],
    [de('Les Mureaux'), 'des Mureaux'],
    [de('HAMARIS'), 'de HAMARIS'],
    [de('Emmaüs Habitat'), 'd’Emmaüs Habitat'],
    [enumerated(['a']), 'a'],
    [enumerated(['a', 'b', 'c']), 'a, b et c'],
    [sentence('Dossier incomplet'), 'Dossier incomplet.'],
    [sentence('Pourquoi ?'), 'Pourquoi ?'],
    [clause('Deux candidatures. '), 'Deux candidatures'],
    [uncapitalised('Avis d’imposition'), 'avis d’imposition'],
    [uncapitalised('CAF'), 'CAF'],
  ])('%s', (written, expected) => expect(written).toBe(expected))
})

describe('names', () => {
  test('a person is named with title, first name and name in capitals', () => {
    expect(plainSpaces(fullName(woman))).toBe('Mme Camille LE GALL')
    expect(fullName({ ...man, lastName: 'ÿ Œil' })).toContain('Ÿ ŒIL')
  })

  test.each([
    [[woman], 'Madame'],
    [[man], 'Monsieur'],
    [[man, woman], 'Madame, Monsieur'],
    [[man, man], 'Messieurs'],
    [[woman, woman], 'Mesdames'],
    [[woman, man, man], 'Madame, Messieurs'],
  ])('a letter opens by the titles of those it is for (%#)', (applicants, expected) => {
    expect(civility(applicants)).toBe(expected)
  })

  test.each([
    [seat(woman, { isPresident: true, function: 'présidence de la CALEOL' }), 'présidente de la CALEOL'],
    [seat(man, { isPresident: true }), 'président'],
    [
      seat(woman, { tenantsRepresentative: true, function: 'représentation des locataires' }),
      'représentante des locataires',
    ],
    [seat(man, { tenantsRepresentative: true }), 'représentant des locataires'],
    [
      seat(woman, { college: 'mayor', function: 'représentation du maire de Chaumont' }),
      'représentante du maire de Chaumont',
    ],
    [seat(man, { college: 'mayor', function: 'maire de Nogent' }), 'maire de Nogent'],
    [seat(woman, { college: 'state' }), 'représentante de l’État'],
    [seat(man, {}), ''],
  ])('a seat is named for what it is there for, in its holder’s gender (%#)', (one, expected) => {
    expect(roleOf(one)).toBe(expected)
  })

  test.each([
    [seat(woman, { college: 'mayor', function: 'maire de Chaumont' }), 'Mme la maire de Chaumont'],
    [seat(man, { college: 'mayor', function: 'Maire de Nogent' }), 'M. le maire de Nogent'],
    [seat(woman, { isPresident: true }), 'Mme la présidente'],
    [seat(man, { isPresident: true, function: 'présidence de la CALEOL' }), 'M. le président'],
    [
      seat(woman, { college: 'mayor', function: 'représentation du maire de Chaumont' }),
      'Mme Camille LE GALL, représentante du maire de Chaumont,',
    ],
  ])('the casting vote names its holder (%#)', (one, expected) => {
    expect(plainSpaces(castingHolder(one))).toBe(expected)
  })

  test('a member without a quality of its own is named alone', () => {
    expect(plainSpaces(seatFullName(seat(man, {})))).toBe('M. Théo POULAIN')
  })
})
