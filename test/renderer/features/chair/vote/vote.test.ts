import { describe, expect, it, test } from 'vitest'
import { ballotRows, choiceOfKey } from '../../../../../renderer/features/chair/vote/ballot-rows.ts'
import { tallyPreview } from '../../../../../renderer/features/chair/vote/vote-words.ts'
import type { Item } from '../../../../../shared/domain/state.ts'
import { itemOf } from '../../../../../shared/domain/vacancy/selectors.ts'
import { exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const playedTo = (last: string) => play(preparedSitting(), exampleCommands(last))

function item(state: ReturnType<typeof playedTo>, id: string): Item {
  const found = itemOf(state, id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

describe('the ballots of a show of hands', () => {
  it('are those of the voting seats, with the proxies they hold', () => {
    const state = playedTo('c020')
    expect(
      ballotRows(state, item(state, 'L1')).map(({ seat, choice, proxy }) => [seat, choice, proxy]),
    ).toEqual([
      ['s1', 'for', ''],
      ['s2', 'for', ''],
      ['s3', 'for', ''],
      ['s5', null, 'pouvoir à Mme SCHMITT'],
      ['s6', 'against', ''],
      ['state', null, ''],
      ['epci-chaumont', null, ''],
      ['mayor-chaumont', null, ''],
    ])
  })

  test.each([
    ['p', 'for'],
    ['C', 'against'],
    ['a', 'abstain'],
    ['n', 'not-voting'],
    ['x', null],
    ['Enter', null],
  ])('%s on the pad means %s', (key, expected) => {
    expect(choiceOfKey(key)).toBe(expected)
  })
})

describe('what a vote would decide if it were closed now', () => {
  it('is nothing where no vote is open', () => {
    const state = playedTo('c015')
    expect(tallyPreview(state, item(state, 'L1'))).toBeNull()
  })

  it('is not said before the first ballot', () => {
    const state = playedTo('c016')
    expect(tallyPreview(state, item(state, 'L1'))).toMatchObject({
      status: 'neutral',
      words: 'Aucun bulletin n’est saisi.',
    })
  })

  it('is the majority', () => {
    const state = playedTo('c024')
    expect(tallyPreview(state, item(state, 'L1'))).toMatchObject({ status: 'met', castingVote: '' })
  })

  it('names whose casting vote decides between equal numbers', () => {
    const state = playedTo('c038')
    const preview = tallyPreview(state, item(state, 'L2'))
    expect(preview?.words).toBe('Si le vote est clos maintenant\u00a0: proposition adoptée.')
    expect(preview?.castingVote).toBe(
      'Voix prépondérante de Mme\u00a0BERGER Sophie, représentation du maire de Chaumont.',
    )
  })
})
