import { describe, expect, test } from 'vitest'
import { agenda } from '../../../shared/documents/agenda.ts'
import { booklet } from '../../../shared/documents/booklet.ts'
import { minutes } from '../../../shared/documents/minutes.ts'
import { defaultPolicy } from '../../../shared/domain/session/policy/policy.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { documentText } from '../../support/document-text.ts'
import {
  adopted,
  adopts,
  closesVote,
  open,
  opensVote,
  play,
  signed,
  starts,
  votes,
  type Wish,
} from '../../support/sitting-acts.ts'
import { aCandidate, anOccupancyReview, aSession, aVacancy } from '../../support/sitting-builders.ts'

const printed = (make: typeof minutes, state: SessionState) => documentText(make(state, emptyHead))
const atWork = open(aSession(), 'p', 'a')

describe('an urgent allocation is to be regularised until it is voted (règlement intérieur)', () => {
  const calm = 'Cette attribution reste à régulariser.'
  const next =
    'Cette attribution n’est pas régularisée : l’organisme la présente de nouveau à une prochaine séance ou y met fin.'
  const voted = (choice: 'for' | 'against' | 'abstain') =>
    play(atWork, starts('U1'), opensVote('U1'), votes('U1', 'p', choice), closesVote('U1'))

  test.each([
    ['examined without a vote', play(atWork, starts('U1')), calm, next],
    ['a vote that decides nothing', voted('abstain'), calm, next],
    ['rejected: what follows', voted('against'), next, calm],
  ])('in the minutes, %s', (_name, state, expected, unsaid) => {
    expect(printed(minutes, state)).toContain(expected)
    expect(printed(minutes, state)).not.toContain(unsaid)
  })

  test('in the minutes, validated: nothing is left to do', () => {
    expect(printed(minutes, voted('for'))).not.toMatch(/régularis/)
    expect(printed(minutes, play(atWork, starts('U1'), adopts('U1')))).not.toMatch(/régularis/)
  })

  test('in the minutes, among what was not examined', () => {
    expect(printed(minutes, signed(atWork))).toMatch(/Attribution d’urgence n° 1 : .* — reste à régulariser/)
    expect(printed(minutes, signed(atWork))).not.toMatch(/Occupation n° 1 : .* — reste à régulariser/)
  })

  test('on the agenda, with its date and its author, never its facts', () => {
    const text = printed(agenda, atWork)
    expect(text).toContain('Le 10/11/2026 par la direction')
    expect(text).toContain('À régulariser')
    expect(text).not.toMatch(/incendie/i)
    expect(printed(agenda, voted('for'))).not.toContain('À régulariser')
  })

  test('in the booklet', () => {
    expect(printed(booklet, atWork)).toContain('À régulariser par le vote de cette séance')
  })
})

describe('the next examination and the three offers (CCH L442-5-2, L442-3-1)', () => {
  const opinion = (found: boolean): Wish => ({ type: 'GiveOpinion', item: 'O1', found, needs: {} })

  function sitting(
    tenseCommunes: readonly string[] | null,
    threeOffersCommunes: readonly string[] | null,
    over: object = {},
  ) {
    const policy = { ...defaultPolicy, occupancy: { tenseCommunes, threeOffersCommunes } }
    const persons = [{ role: 'applicant', birthDate: '1980-01-01' }] as const
    return open(
      aSession({ policy, occupancyReviews: [anOccupancyReview('O1', { persons: [...persons], ...over })] }),
      'p',
      'a',
    )
  }
  const examined = (state: SessionState, found = true) =>
    play(state, starts('O1'), opinion(found), adopts('O1'))

  test.each([
    [['52121'], 'Prochain examen triennal de ce logement : le 1er mai 2029.'],
    [
      [],
      'La commune n’est pas en zone tendue : l’examen triennal n’y est pas obligatoire. Échéance de trois ans : le 1er mai 2029.',
    ],
    [null, 'Prochaine échéance triennale, si la commune est en zone tendue : le 1er mai 2029.'],
  ])('tense communes %j', (tense, sentence) => {
    const state = sitting(tense, null)
    expect(printed(minutes, examined(state))).toContain(sentence)
    expect(printed(booklet, state)).toContain(sentence)
  })

  test.each([
    [
      'listed',
      ['52121'],
      'Trois offres refusées d’un logement répondant à cet avis font perdre le droit au maintien dans les lieux (CCH, art. L. 442-3-1).',
    ],
    ['not told', null, 'Si la commune figure parmi celles que vise l’article L. 442-3-1 du CCH'],
  ])('three offers, commune %s', (_name, communes, sentence) => {
    const state = sitting(null, communes)
    expect(printed(minutes, examined(state))).toContain(sentence)
    expect(printed(booklet, state)).toContain(sentence)
  })

  test.each([
    ['for another situation', sitting(null, ['52121'], { situation: 'over-occupied' })],
    ['in another commune', sitting(null, [])],
  ])('no three offers %s', (_name, state) => {
    expect(printed(minutes, examined(state))).not.toMatch(/rois offres/)
    expect(printed(booklet, state)).not.toMatch(/rois offres/)
  })

  test('the minutes do not speak of them where the situation is not found', () => {
    expect(printed(minutes, examined(sitting(null, ['52121']), false))).not.toMatch(/rois offres/)
  })
})

describe('an offer under the droit au logement opposable (CCH R*441-16-3)', () => {
  const dalo = { dalo: true, daloDesignatedByPrefect: false, categories: [], publicAgent: false }
  const candidates = [aCandidate('L1-A', { priority: dalo }), aCandidate('L1-B'), aCandidate('L1-C')]
  const state = adopted(open(aSession({ vacancies: [aVacancy('L1', { candidates })] }), 'p', 'a'), 'L1')

  test('the minutes keep that its letter warns the household, once', () => {
    const text = printed(minutes, state)
    expect(
      text.match(/L’offre à Mme Alix L1-A est faite au titre du droit au logement opposable/g),
    ).toHaveLength(1)
    expect(text.match(/au titre du droit au logement opposable/g)).toHaveLength(1)
  })
})
