import { describe, expect, test } from 'vitest'
import { letters } from '../../../shared/documents/letters.ts'
import { mergedLetters } from '../../../shared/documents/merged-letters.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { candidatesOf } from '../../../shared/domain/vacancy/selectors.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { documentText, rawText } from '../../support/document-text.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../support/played-sitting.ts'

const signed = play(preparedSitting(), exampleCommands())

function letterOf(candidate: string, state: SessionState = signed): string {
  const found = letters(state, emptyHead).find((letter) => letter.candidate === candidate)
  if (found === undefined) throw new Error(`no letter for ${candidate}`)
  return documentText(found.description)
}

describe('the letters of the example sitting', () => {
  test('are fourteen: thirteen candidates and the urgent allocation, named by the candidate', () => {
    const made = letters(signed, emptyHead)
    expect(made).toHaveLength(14)
    expect(made.map(({ description }) => description.name).sort()).toEqual(
      made.map(({ candidate }) => candidate).sort(),
    )
  })

  test.each([
    ['L1-C', 'Madame, Monsieur,'],
    ['L1-C', 'a décidé de vous attribuer le logement suivant :'],
    ['L1-C', 'loyer 318,40 €, charges 104,15 €, soit 422,55 € avant aide au logement'],
    [
      'L1-C',
      'Vous disposez de dix jours à compter de la réception de ce courrier pour accepter ou refuser cette offre. L’absence de réponse dans ce délai équivaut à un refus.',
    ],
    ['L1-C', 'Si vous refusez, le logement sera proposé au candidat suivant'],
    ['L1-C', 'Coupon-réponse'],
    [
      'L1-B',
      'Votre candidature est classée au rang 2. Le logement vous sera attribué, sans nouvelle séance, si le candidat qui vous précède le refuse. Votre demande reste active.',
    ],
    ['L1-D', 'a décidé de vous attribuer, au rang 3 et sous condition suspensive, le logement suivant :'],
    [
      'L1-D',
      'avis d’imposition de l’année N-2 de chaque personne majeure. Elle doit nous parvenir au plus tard le 10 décembre 2026.',
    ],
    [
      'L1-A',
      'Une autre candidature a été jugée prioritaire. Les candidatures classées répondent à des situations de logement plus urgentes.',
    ],
    ['L1-A', 'Cette décision porte sur ce logement ; votre demande reste active.'],
    ['L1-A', 'commission de médiation'],
    ['L1-A', 'tribunal administratif de Châlons-en-Champagne dans les deux mois'],
    ['L2-A', 'au titre du droit au logement opposable'],
    ['L2-A', 'vous perdez le bénéfice de la décision de la commission de médiation'],
    ['L4-A', 'Ressources supérieures au plafond réglementaire.'],
    ['L4-A', 'Votre demande sera radiée un mois après la notification de ce courrier'],
    ['L4-A', 'Voies et délais de recours'],
    ['U1-A', 'a validé l’attribution prononcée en urgence le 18 novembre 2026'],
    ['L1-C', 'Chaumont, le 26 novembre 2026'],
    ['L1-C', 'Votre demande de logement social n° 05206251449647M8PN'],
    ['L1-C', 'Séance n° 2026-22 du jeudi 26 novembre 2026, logement CHA-0412'],
    ['L1-C', 'Pour la commission, le président'],
  ])('%s says: %s', (candidate, expected) => expect(letterOf(candidate)).toContain(expected))

  test.each([
    ['a next rank', 'L1-B', /dix jours|Coupon/],
    ['a rank under condition', 'L1-D', /dix jours|Coupon/],
    ['an offer without the DALO', 'L1-C', /opposable/],
    ['an urgent allocation, which leaves its facts out', 'U1-A', /incendie/],
  ])('%s does not speak of what is not its own', (_, candidate, unsaid) => {
    expect(letterOf(candidate)).not.toMatch(unsaid)
  })

  test('no letter names another household, a code, a letter of the dossier or a hole', () => {
    const all = signed.items.flatMap(candidatesOf)
    for (const { candidate, description } of letters(signed, emptyHead)) {
      const text = rawText(description)
      const own = all.find(({ file }) => file.id === candidate)
      const others = all.filter(({ file }) => file.id !== candidate)
      for (const { file } of others) {
        expect(text).not.toContain(file.registrationNumber)
        for (const { firstName, lastName } of file.applicants)
          expect(text).not.toContain(`${firstName} ${lastName}`)
      }
      expect(text).toContain(own?.file.registrationNumber)
      expect(text).not.toMatch(/\b(ND|IR)-[A-Z]+|avis-imposition|undefined|null|NaN|\{\w+\}|\u202f/)
    }
  })
})

describe('what changes a letter', () => {
  test('a withdrawn candidate gets none', () => {
    const decided = play(preparedSitting(), [
      ...exampleCommands('c048'),
      commandBy('secretary', { type: 'WithdrawCandidate', candidate: 'L3-A', reason: 'Renonciation' }),
    ])
    expect(letters(decided, emptyHead).map(({ candidate }) => candidate)).not.toContain('L5-A')
  })

  test('what follows the sitting does not change what was notified', () => {
    const before = play(preparedSitting(), exampleCommands('c065'))
    expect(letterOf('L1-B', before)).toBe(letterOf('L1-B', signed))
  })

  test('before the signature it is a draft without a date', () => {
    const closed = play(preparedSitting(), exampleCommands('c064'))
    const [first] = letters(closed, emptyHead)
    expect(first?.description.watermark).toBe('PROJET')
    expect(letterOf('L1-C', closed)).not.toContain('le 26 novembre 2026\nObjet')
  })

  test('a protected household’s own letter carries its address', () => {
    const withAddress = preparedSitting('chaumont', (file) => {
      const [, second] = file.vacancies as { candidates: { id: string; address?: string }[] }[]
      for (const one of second?.candidates ?? []) one.address = '7 rue cachée, 52000 Chaumont'
    })
    expect(letterOf('L2-C', play(withAddress, exampleCommands()))).toContain('7 rue cachée')
  })

  test('the organisation’s contact, signatory, court and mediation address replace the general words', () => {
    const equipped = preparedSitting('chaumont', (file) => {
      Object.assign(file.organisation as object, {
        contact: { telephone: '03 25 00 00 00' },
        signatory: { title: 'Mme', lastName: 'ROY', firstName: 'Anne', function: 'directrice générale' },
        mediation: 'DDETSPP, 89 rue Victoire de la Marne, 52011 Chaumont',
      })
    })
    const state = play(equipped, exampleCommands())
    expect(letterOf('L1-C', state)).toContain('ou joignez-nous : 03 25 00 00 00.')
    expect(letterOf('L1-C', state)).toContain('Directrice générale')
    expect(letterOf('L1-A', state)).toContain(
      'commission de médiation (DDETSPP, 89 rue Victoire de la Marne, 52011 Chaumont)',
    )
  })

  test('a grid with a penalty says what an unjustified refusal costs', () => {
    const state: SessionState = { ...signed, grid: preparedSitting('chalons').grid }
    expect(letterOf('L1-C', state)).toContain('Un refus non justifié peut cependant réduire la cotation')
  })
})

describe('the merged letters', () => {
  test('hold every letter as a part of its own', () => {
    const merged = mergedLetters(letters(signed, emptyHead))
    expect(merged?.blocks.filter(({ kind }) => kind === 'part')).toHaveLength(14)
  })

  test('do not exist without a letter', () => expect(mergedLetters([])).toBeNull())
})
