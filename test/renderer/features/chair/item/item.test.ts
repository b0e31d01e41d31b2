import { describe, expect, it, test } from 'vitest'
import { checkSummaries, findingSubject } from '../../../../../renderer/features/chair/item/check-summary.ts'
import {
  type OpinionDraft,
  opinionFor,
  opinionRequest,
} from '../../../../../renderer/features/chair/item/opinion-draft.ts'
import { reviewSections } from '../../../../../renderer/features/chair/item/review-sections.ts'
import { checksOf } from '../../../../../shared/domain/checks.ts'
import type { OccupancyReviewItem, SessionState } from '../../../../../shared/domain/state.ts'
import { itemOf, vacancyOf } from '../../../../../shared/domain/vacancy/selectors.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const playedTo = (last: string) => play(preparedSitting(), exampleCommands(last))

describe('the band of checks', () => {
  it('says each finding once, with the letters of the candidates and the sentences in full', () => {
    const state = playedTo('c026')
    const item = vacancyOf(state, 'L2')
    const summaries = item === undefined ? [] : checkSummaries(checksOf(state, item), item.candidates)
    expect(summaries.map(({ status, words }) => `${status} ${words}`)).toEqual([
      'watch Plafond dépassé (B)',
      'neutral Plafonds provisoires',
      'neutral Reste à vivre faible (A)',
      'neutral Ménage protégé (C)',
    ])
    expect(summaries[0]?.findings).toHaveLength(1)
  })

  it('says the weight of each finding, its cure, and whether it may be passed over', () => {
    const state = playedTo('c026')
    const item = vacancyOf(state, 'L2')
    const findings = item === undefined ? [] : checkSummaries(checksOf(state, item), item.candidates)
    expect(
      findings.flatMap((one) => one.findings).map(({ weight, mayBeAccepted }) => [weight, mayBeAccepted]),
    ).toEqual([
      ['À surveiller', true],
      ['À savoir', true],
      ['À savoir', true],
      ['À savoir', false],
    ])
    expect(findings[0]?.findings[0]).toMatchObject({
      finding: { check: 'over-ceiling', candidate: 'L2-B' },
      cure: 'Vérifiez les ressources, ou proposez un rejet pour irrecevabilité.',
      accepted: null,
    })
  })

  it('says what stops the vote, and what the exception lifted', () => {
    const state = preparedSitting()
    const weights = (id: string) => {
      const item = vacancyOf(state, id)
      const found = item === undefined ? [] : checkSummaries(checksOf(state, item), item.candidates)
      return Object.fromEntries(found.map(({ code, findings }) => [code, findings[0]?.weight]))
    }
    expect(weights('L4')).toMatchObject({ quorum: 'Empêche le vote', 'fewer-than-three': 'À savoir' })
  })

  it('says what was passed over once all of it was', () => {
    const reason = { type: 'AcceptFinding', item: 'L2', reason: 'Revu en commission.' } as const
    const state = play(playedTo('c026'), [
      commandBy('secretary', { ...reason, check: 'over-ceiling', candidate: 'L2-B' }),
    ])
    const item = vacancyOf(state, 'L2')
    const [first] = item === undefined ? [] : checkSummaries(checksOf(state, item), item.candidates)
    expect(first).toMatchObject({
      status: 'neutral',
      words: 'Plafond dépassé (B), passé outre',
      findings: [{ accepted: 'Revu en commission.' }],
    })
    expect(item === undefined ? '' : findingSubject(item, { check: 'over-ceiling', candidate: 'L2-B' })).toBe(
      'Plafond dépassé, candidature B',
    )
    expect(item === undefined ? '' : findingSubject(item, { check: 'quorum' })).toBe('Quorum non atteint')
  })
})

function review(state: SessionState): OccupancyReviewItem {
  const item = itemOf(state, 'O1')
  if (item?.kind !== 'occupancy-review') throw new Error('no O1')
  return item
}

const blank: OpinionDraft = {
  found: 'yes',
  type: '',
  area: '',
  floor: '',
  sector: '',
  accessible: false,
  adviseOwnership: false,
}

describe('the opinion on a tenancy', () => {
  it('is not asked before the finding is chosen', () => {
    expect(opinionRequest('O1', { ...blank, found: null })).toBeNull()
  })

  test.each([
    ['leaves blanks out', {}, {}],
    ['trims what is typed', { type: ' T2 ' }, { type: 'T2' }],
    ['reads an area as a number', { area: '47,5' }, { area: 47.5 }],
    ['keeps an area in words', { area: 'autour de 50 m²' }, { area: 'autour de 50 m²' }],
    ['reads a floor as a number', { floor: '0' }, { floor: 0 }],
    ['keeps a floor in words', { floor: 'rez-de-chaussée' }, { floor: 'rez-de-chaussée' }],
    ['asks for access only where it is ticked', { accessible: true }, { accessible: true }],
  ])('%s', (_, fields, needs) => {
    expect(opinionRequest('O1', { ...blank, ...fields })).toMatchObject({ found: true, needs })
  })

  it('starts from the opinion given', () => {
    expect(opinionFor({}, review(playedTo('c062')))).toMatchObject({
      found: 'yes',
      type: 'T2',
      floor: 'rez-de-chaussée ou ascenseur',
      sector: 'Chaumont centre',
    })
  })

  it('keeps what is being written over what was given', () => {
    const writing = { ...blank, type: 'T3' }
    expect(opinionFor({ O1: writing }, review(playedTo('c062')))).toBe(writing)
  })

  it('rests on the tenancy, its resources and its dwelling', () => {
    const state = playedTo('c061')
    const sections = reviewSections(state, review(state))
    expect(sections.map(({ title }) => title)).toEqual(['Occupation', 'Ressources', 'Logement occupé'])
    const values = sections.flatMap(({ facts }) => facts.map(({ value }) => value))
    expect(values).toContain('M.\u00a0TESSIER Thomas')
    expect(values).toContain('Sous-occupation')
  })
})
