import { describe, expect, it, test } from 'vitest'
import { announcementOf } from '../../../../renderer/features/projection/announcement.ts'
import type { ItemSlide } from '../../../../renderer/features/projection/item-slide.ts'
import { slideOf } from '../../../../renderer/features/projection/slide.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'

const playedTo = (last: string) => play(preparedSitting(), exampleCommands(last))

function itemSlideOf(state: SessionState, page = 1): ItemSlide {
  const slide = slideOf(state, page)
  if (slide.kind !== 'item') throw new Error('not on an item')
  return slide
}

describe('the wall follows the room', () => {
  const suspended = play(playedTo('c014'), [commandBy('secretary', { type: 'SuspendSession' })])
  test.each([
    ['before the opening', preparedSitting(), 'waiting', 'CALEOL unique'],
    ['between the opening and the first item', playedTo('c013'), 'opened', 'La séance est ouverte'],
    ['on an item', playedTo('c014'), 'L1/1', 'CHA-0412 · Chaumont'],
    ['on the next one', playedTo('c026'), 'L2/1', 'CHA-0077 · Chaumont'],
    ['on an urgent allocation', playedTo('c051'), 'U1/1', 'Attribution en urgence · CHA-0130 · Chaumont'],
    ['on a review', playedTo('c061'), 'O1/1', 'Examen de l’occupation · CHA-0901 · Chaumont'],
    ['during a pause', suspended, 'suspended', 'La séance est suspendue'],
  ])('%s', (_, state, key, title) => {
    expect(slideOf(state, 1)).toMatchObject({ key, title })
  })

  it('tells how much was decided once closed', () => {
    expect(slideOf(playedTo('c064'), 1)).toMatchObject({
      key: 'closed',
      lines: expect.arrayContaining(['7 points décidés sur 7']),
    })
  })
})

describe('the wall shows what a projector may', () => {
  const names = /GARNIER|MARCHAL|DAVID|Bruno|Hélène|Nicolas|GAILLARD|CLEMENT|TESSIER/
  test.each(['c014', 'c026', 'c030', 'c051', 'c061'])('no applicant is named after %s', (last) => {
    const { vote: _vote, ...slide } = itemSlideOf(playedTo(last))
    expect(JSON.stringify(slide)).not.toMatch(names)
  })

  it('gives letters and initials, and not even these for a protected household', () => {
    const heads = itemSlideOf(playedTo('c026')).candidates.map(({ letter, initials }) => [
      letter,
      initials?.replaceAll('\u00a0', ' ') ?? null,
    ])
    expect(heads).toEqual([
      ['A', 'G. B.'],
      ['B', 'M. H.'],
      ['C', null],
    ])
  })

  it('has no street, no age, no paper by name, no motive, no reason of a withdrawal', () => {
    const withdrawn = play(playedTo('c016'), [
      commandBy('secretary', { type: 'CancelVote', item: 'L1', reason: 'erreur' }),
      commandBy('secretary', { type: 'WithdrawCandidate', candidate: 'L1-A', reason: 'hospitalisation' }),
    ])
    for (const state of [playedTo('c015'), withdrawn]) {
      const text = JSON.stringify(itemSlideOf(state))
      expect(text).not.toMatch(/Cavalier|\d ans\)|imposition|prioritaire\.|hospitalisation|urgentes/)
    }
  })

  it('has neither the categories of a priority nor the lines of a score', () => {
    const state = play(
      preparedSitting('chalons', (file) => {
        const [vacancy] = file.vacancies as { candidates: Record<string, unknown>[] }[]
        const [first] = vacancy?.candidates ?? []
        if (first === undefined) throw new Error('the example has candidates')
        first.priority = {
          dalo: false,
          daloDesignatedByPrefect: false,
          categories: ['violence'],
          publicAgent: false,
        }
      }),
      [
        commandBy('secretary', { type: 'OpenSession', secretary: 'Mme X', chair: 's1' }),
        commandBy('secretary', { type: 'StartItem', item: 'L1' }),
      ],
    )
    const text = JSON.stringify(itemSlideOf(state))
    expect(text).toContain('public prioritaire')
    expect(text).not.toMatch(/violence|agression|Divorce/i)
  })
})

describe('the vote on the wall', () => {
  test.each([
    ['c014', { kind: 'none' }],
    ['c016', { kind: 'open', title: 'Vote à main levée', text: '0 bulletin reçu sur 8' }],
    ['c034', { kind: 'open', title: 'Vote sur les tablettes', text: '4 bulletins reçus sur 8' }],
    ['c039', { kind: 'closed', title: 'Proposition adoptée', isAdopted: true }],
    ['c063', { kind: 'closed', title: 'Avis adopté', isAdopted: true }],
  ])('after %s', (last, expected) => {
    expect(itemSlideOf(playedTo(last)).vote).toMatchObject(expected)
  })

  it('shows no tendency while ballots come in', () => {
    expect(JSON.stringify(itemSlideOf(playedTo('c034')).vote)).not.toMatch(/pour|contre/i)
  })

  it('is read aloud with the number of the item', () => {
    expect(announcementOf(slideOf(playedTo('c034'), 1))).toBe(
      'L2, CHA-0077 · Chaumont. Vote sur les tablettes. 4 bulletins reçus sur 8',
    )
  })
})

describe('a slide holds what can be read', () => {
  const crowded = preparedSitting('chalons', (file) => {
    const vacancies = file.vacancies as { candidates: { id: string; letter: string }[] }[]
    const everybody = vacancies.flatMap(({ candidates }) => candidates).slice(0, 12)
    file.vacancies = [
      {
        ...vacancies[0],
        candidates: everybody.map((one, at) => ({
          ...one,
          id: `X${at}`,
          letter: String.fromCharCode(65 + at),
        })),
      },
    ]
  })
  const state = play(crowded, [
    commandBy('secretary', { type: 'OpenSession', secretary: 'Mme X', chair: 's1' }),
    commandBy('secretary', { type: 'StartItem', item: 'L1' }),
  ])

  test.each([
    [1, 8, 'L1/1'],
    [2, 4, 'L1/2'],
    [9, 4, 'L1/2'],
  ])('view %i of twelve candidates has %i lines', (page, lines, key) => {
    const slide = itemSlideOf(state, page)
    expect(slide).toMatchObject({ key, layout: 'lines', part: { pages: 2, total: 12 } })
    expect(slide.candidates).toHaveLength(lines)
    for (const row of slide.rows) expect(row.cells).toHaveLength(lines)
  })

  it('keeps silent rows that tell nobody apart', () => {
    const keys = itemSlideOf(playedTo('c048')).rows.map(({ key }) => key)
    expect(keys).not.toContain('priority')
    expect(itemSlideOf(playedTo('c014')).rows.map(({ key }) => key)).toContain('documents')
  })
})
