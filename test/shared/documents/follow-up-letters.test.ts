import { describe, expect, test } from 'vitest'
import { letters } from '../../../shared/documents/letters.ts'
import { offerLetters } from '../../../shared/documents/offer-letters.ts'
import { opinionLetters } from '../../../shared/documents/opinion-letters.ts'
import { defaultPolicy } from '../../../shared/domain/session/policy/policy.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { documentText } from '../../support/document-text.ts'
import { confirmedTable, confirms, signedRejection } from '../../support/plai-sitting.ts'
import {
  adopted,
  adopts,
  answers,
  notifies,
  open,
  play,
  proposes,
  signed,
  starts,
  type Wish,
} from '../../support/sitting-acts.ts'
import { aCandidate, anOccupancyReview, aSession, aVacancy } from '../../support/sitting-builders.ts'

const said = (letter: { readonly description: Parameters<typeof documentText>[0] } | undefined) =>
  letter === undefined ? '' : documentText(letter.description)

function letterOf(state: SessionState, candidate: string): string {
  return said(letters(state, emptyHead).find((letter) => letter.candidate === candidate))
}

describe('a rejection on a provisional ceiling', () => {
  const held = signedRejection('IR-PLAFOND')
  const over = play(held, confirms(confirmedTable(14_000)))

  test('makes no letter while it is held back, the others leave', () => {
    expect(letters(held, emptyHead).map(({ candidate }) => candidate)).toEqual(['L1-A', 'L1-C'])
    const within = play(held, confirms(confirmedTable(20_000)))
    expect(letters(within, emptyHead).map(({ candidate }) => candidate)).toEqual(['L1-A', 'L1-C'])
  })

  test('prints the confirmed ceiling once it is released', () => {
    expect(letterOf(over, 'L1-B')).toContain(
      'Vos ressources à prendre en compte s’élèvent à 15 000 € ; le plafond en vigueur pour votre ménage et ce logement est de 14 000 € par an.',
    )
    expect(letterOf(signedRejection('IR-1'), 'L1-B')).not.toContain('plafond en vigueur')
  })

  test('is dated by hand once released: it leaves after the others', () => {
    expect(letterOf(over, 'L1-B')).toContain('le …………………………')
    expect(letterOf(over, 'L1-C')).not.toContain('………')
  })
})

const dalo = { dalo: true, daloDesignatedByPrefect: false, categories: [], publicAgent: false }
const candidates = [aCandidate('L1-A'), aCandidate('L1-B', { priority: dalo }), aCandidate('L1-C')]
const atWork = open(aSession({ vacancies: [aVacancy('L1', { candidates })] }), 'p', 'a')
const sent = signed(adopted(atWork, 'L1'))
const refused = play(sent, notifies('L1-A', '2026-12-02'), answers('L1-A', '2026-12-08', 'refused'))

describe('the offer to the next rank (CCH R441-3 b, without a new sitting)', () => {
  test('is one for each rank whose turn came after the sitting, and leaves the first to the sitting’s letters', () => {
    const made = (state: SessionState) => offerLetters(state, emptyHead).map(({ candidate }) => candidate)
    expect(made(sent)).toEqual([])
    expect(made(refused)).toEqual(['L1-B'])
    expect(made(play(refused, notifies('L1-B', '2026-12-10')))).toEqual([])
    expect(made(adopted(atWork, 'L1'))).toEqual([])
  })

  test.each([
    'a décidé de vous attribuer le logement suivant :',
    'Votre candidature y avait été classée au rang 2. Le logement vous revient désormais, sans nouvelle séance de la commission.',
    'Vous disposez de dix jours à compter de la réception de ce courrier',
    'Coupon-réponse',
    'Offre de logement au titre du droit au logement opposable',
    'vous perdez le bénéfice de la décision de la commission de médiation',
    'le …………………………',
  ])('says: %s', (sentence) => expect(said(offerLetters(refused, emptyHead)[0])).toContain(sentence))

  test('names no other household', () => {
    expect(said(offerLetters(refused, emptyHead)[0])).not.toContain('L1-A')
  })

  test('an offer without the DALO does not speak of it', () => {
    const third = play(refused, notifies('L1-B', '2026-12-10'), answers('L1-B', '2026-12-12', 'refused'))
    expect(said(offerLetters(third, emptyHead)[0])).not.toMatch(/opposable/)
  })
})

describe('an offer under condition tells its delay beside its document (CCH R441-3 c, R441-10)', () => {
  const conditional = (first: string, second: string) =>
    signed(
      play(
        atWork,
        starts('L1'),
        proposes('L1', [
          { candidate: first, kind: 'allocated', rank: 1 },
          { candidate: second, kind: 'conditional', rank: 2, document: 'avis', deadline: '2026-12-20' },
          { candidate: 'L1-C', kind: 'not-allocated', motive: 'ND-1' },
        ]),
        adopts('L1'),
      ),
    )
  const turnOf = (state: SessionState, ...more: readonly Wish[]) =>
    play(state, notifies('L1-A', '2026-12-02'), answers('L1-A', '2026-12-08', 'refused'), ...more)
  const brought: Wish = { type: 'RecordDocument', candidate: 'L1-B', on: '2026-12-09', conditionsMet: true }
  const state = conditional('L1-A', 'L1-B')

  test('when the turn comes', () => {
    const text = said(offerLetters(turnOf(state), emptyHead)[0])
    expect(text).toContain(
      'La pièce suivante manquait à votre dossier au moment de son examen : avis d’imposition.',
    )
    expect(text).toContain('Elle doit nous parvenir au plus tard le 20 décembre 2026.')
    expect(text).toContain('Vous disposez de dix jours')
    expect(text).toContain('vous perdez le bénéfice de la décision')
  })

  test('once the document came, as an offer', () => {
    const text = said(offerLetters(turnOf(state, brought), emptyHead)[0])
    expect(text).toContain('La pièce attendue nous est parvenue et les conditions d’accès sont remplies.')
    expect(text).not.toContain('manquait à votre dossier')
  })

  test('at rank 1, among the sitting’s letters', () => {
    const alone = signed(
      play(
        atWork,
        starts('L1'),
        proposes('L1', [
          { candidate: 'L1-B', kind: 'conditional', rank: 1, document: 'avis', deadline: '2026-12-20' },
          { candidate: 'L1-A', kind: 'not-allocated', motive: 'ND-1' },
          { candidate: 'L1-C', kind: 'not-allocated', motive: 'ND-1' },
        ]),
        adopts('L1'),
      ),
    )
    const text = letterOf(alone, 'L1-B')
    expect(text).toContain('Vous disposez de dix jours')
    expect(text).toContain('au titre du droit au logement opposable')
    expect(letterOf(state, 'L1-B')).not.toMatch(/dix jours|Coupon/)
  })
})

describe('the opinion to the tenant (CCH L442-5-2; contract 5.42)', () => {
  const opinion = (found: boolean): Wish => ({
    type: 'GiveOpinion',
    item: 'O1',
    found,
    needs: { type: 'T2', floor: 0, sector: 'centre' },
    adviseOwnership: true,
  })
  const review = { persons: [{ role: 'applicant', birthDate: '1980-01-01' }] } as const
  const listed = { tenseCommunes: ['52121'], threeOffersCommunes: ['52121'] }

  function letter(found: boolean, occupancy: Partial<typeof listed> = listed, over: object = review): string {
    const policy = { ...defaultPolicy, occupancy: { ...defaultPolicy.occupancy, ...occupancy } }
    const session = aSession({ policy, occupancyReviews: [anOccupancyReview('O1', over)] })
    const state = signed(play(open(session, 'p', 'a'), starts('O1'), opinion(found), adopts('O1')))
    const [made] = opinionLetters(state, emptyHead)
    return made === undefined ? '' : documentText(made)
  }

  test.each([
    'Monsieur,',
    'Avis de la commission sur l’occupation de votre logement',
    'a examiné l’occupation du logement dont vous êtes locataire (CCH, art. L. 442-5-2) :',
    'Elle constate une sous-occupation.',
    'Un logement qui vous conviendrait aurait ces caractéristiques : T2, rez-de-chaussée, secteur centre.',
    'Elle vous conseille l’accession sociale à la propriété.',
    'Cet avis ne vous attribue pas de logement et ne met pas fin à votre bail.',
    'vous refusez trois offres, vous perdez le droit au maintien dans les lieux',
    'Le prochain examen de l’occupation de votre logement est prévu à compter du 1er mai 2029.',
    'Votre bail signé le 1er mai 2020',
    '1 rue des Tilleuls',
  ])('says: %s', (sentence) => expect(letter(true)).toContain(sentence))

  test.each([
    ['where the situation is not found', letter(false)],
    [
      'to somebody over 65',
      letter(true, listed, { persons: [{ role: 'applicant', birthDate: '1950-01-01' }] }),
    ],
    ['in another commune', letter(true, { threeOffersCommunes: [] })],
    ['for another situation', letter(true, listed, { ...review, situation: 'over-occupied' })],
  ])('never speaks of three offers %s', (_name, text) => {
    expect(text).toContain('Elle a rendu l’avis suivant.')
    expect(text).not.toContain('trois offres')
  })

  test('speaks of them on condition where the organisation has not named its communes', () => {
    const text = letter(true, {})
    expect(text).toContain('Si votre commune figure parmi celles que vise l’article L. 442-3-1 du CCH')
    expect(text).not.toContain('Le prochain examen')
  })

  test('names the article of an adapted dwelling', () => {
    expect(letter(true, {}, { ...review, situation: 'adapted-vacated' })).toContain('(CCH, art. L. 442-3-2)')
  })

  test('there is none before the signature, nor for a review without an opinion', () => {
    const session = open(aSession(), 'p', 'a')
    expect(opinionLetters(play(session, starts('O1'), opinion(true), adopts('O1')), emptyHead)).toEqual([])
    expect(opinionLetters(signed(session), emptyHead)).toEqual([])
  })
})
