import { describe, expect, it, test } from 'vitest'
import { type Action, perform } from '../../../../../renderer/features/chair/actions/action.ts'
import { actionFor, allActions } from '../../../../../renderer/features/chair/actions/all-actions.ts'
import { primaryAction } from '../../../../../renderer/features/chair/actions/primary-action.ts'
import { openVoteByHands } from '../../../../../renderer/features/chair/actions/vote-actions.ts'
import { draftFor } from '../../../../../renderer/features/chair/draft/draft-history.ts'
import { type DeskAtWork, deskAfter } from '../../../../support/chair-desk.ts'

/** Presses keys one after the other; each acts on what the former left. */
async function press(work: DeskAtWork, ...strokes: readonly string[]): Promise<void> {
  for (const stroke of strokes) {
    const action = actionFor(stroke, work.desk())
    if (action !== null) perform(action, work.desk())
    await settled()
  }
}

/** Lets what an action sends be decided: sending takes a few turns of the queue. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

function ranking(work: DeskAtWork): readonly string[] {
  const { drafts, item } = work.desk()
  return item?.kind === 'vacancy' ? draftFor(drafts, item).ranking : []
}

describe('the list of actions', () => {
  it('names each action once', () => {
    const names = allActions.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('says each action in its own words', () => {
    const labels = allActions.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test.each(['prepared', 'c001', 'c014', 'c015', 'c020', 'c025', 'c061', 'c064', 'c067'])(
    'never gives one key to two actions that are both possible (after %s)',
    (last) => {
      const desk = deskAfter(last === 'prepared' ? null : last).desk()
      const possible = allActions.filter((action) => action.obstacle(desk) === null)
      const keys = possible.flatMap(({ keys: own }) => own)
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    },
  )

  test.each(allActions.map((action): [string, Action] => [action.name, action]))(
    '%s says in a sentence why it cannot be done',
    (_, action) => {
      for (const last of [null, 'c001', 'c014', 'c020', 'c025', 'c061', 'c064', 'c067']) {
        const obstacle = action.obstacle(deskAfter(last).desk())
        if (obstacle !== null) expect(obstacle).toMatch(/^\p{Lu}.*\.$/u)
      }
    },
  )
})

describe('keys', () => {
  it('rank candidates as they are pointed at', async () => {
    const work = deskAfter('c014')
    await press(work, '2', 'ArrowRight', '1', 'ArrowRight', 'c', 'ArrowRight', 'x')
    expect(ranking(work)).toEqual(['L1-B', 'L1-A', 'L1-C'])
  })

  it('stop at the last candidate', async () => {
    const work = deskAfter('c014')
    await press(work, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '1')
    expect(ranking(work)).toEqual(['L1-D'])
  })

  it('undo one gesture', async () => {
    const work = deskAfter('c014')
    await press(work, '1', 'ArrowRight', '1', 'Ctrl+z')
    expect(ranking(work)).toEqual(['L1-A'])
  })

  it('pressed one after the other keep their order: no ballot is left behind by the closing', async () => {
    const work = deskAfter('c016')
    for (const stroke of ['t', 'v']) {
      const action = actionFor(stroke, work.desk())
      if (action !== null) perform(action, work.desk())
    }
    await settled()
    expect(work.sent.lastIndexOf('CastBallot')).toBeLessThan(work.sent.indexOf('CloseVote'))
  })

  it('take the prepared order', async () => {
    const work = deskAfter('c014')
    await press(work, 'o')
    expect(ranking(work)).toEqual(['L1-A', 'L1-B', 'L1-C', 'L1-D'])
  })

  test.each([
    ['an item is called', 'c014', ['ArrowDown', ' '], 'StartItem'],
    ['its vote opens', 'c015', ['v'], 'OpenVote'],
  ] as const)('show who sits once %s, for the roll-call hides the vote', async (_, last, strokes, sent) => {
    const work = deskAfter(last, [{ type: 'show-pane', pane: 'attendance' }])
    await press(work, ...strokes)
    expect(work.sent).toContain(sent)
    expect(work.desk().view.pane).toBe('sitting')
  })

  it('call the item looked at, which is not the room’s', async () => {
    const work = deskAfter('c014')
    await press(work, 'ArrowDown')
    expect(work.desk().state.currentItem).toBe('L1')
    await press(work, ' ')
    expect(work.desk().state.currentItem).toBe('L2')
  })

  it('open the vote by hands, give everybody for, and close it', async () => {
    const work = deskAfter('c015')
    await press(work, 'v', 't', 'v')
    expect(work.desk().item?.result).toMatchObject({ for: 8, against: 0, outcome: 'adopted' })
  })

  it('propose what is unsent before opening the vote', async () => {
    const work = deskAfter('c014')
    await press(work, 'o', 'v')
    expect(work.sent).toEqual(['ProposeDecisions', 'OpenVote'])
    expect(work.desk().item?.openVote?.method).toBe('hands')
  })

  it('do not open the vote when the proposal is refused', async () => {
    const work = deskAfter('c014')
    await press(work, 'x', 'v')
    expect(work.sent).toEqual(['ProposeDecisions'])
  })

  it('adopt without a vote what is on the screen', async () => {
    const work = deskAfter('c014')
    await press(work, 'o', 's')
    expect(work.desk().item?.result).toEqual({ outcome: 'adopted', byConsensus: true })
  })

  it('call the next item that is not decided', async () => {
    const work = deskAfter('c025')
    await press(work, 'n')
    expect([work.desk().state.currentItem, work.desk().item?.id]).toEqual(['L2', 'L2'])
  })

  it('say why they did nothing', async () => {
    const work = deskAfter(null)
    await press(work, 'v')
    expect(work.desk().view.hint).toBe('La séance n’est pas ouverte. Ouvrez-la d’abord.')
  })

  it('decide nothing for a withdrawn candidate', async () => {
    const work = deskAfter('c014')
    await work.desk().sitting.send({ type: 'WithdrawCandidate', candidate: 'L1-A', reason: 'Désistement' })
    await press(work, '1')
    expect(ranking(work)).toEqual([])
    expect(work.desk().view.hint).toContain('retirée de l’ordre du jour')
  })
})

describe('the action of the moment', () => {
  test.each([
    ['before the sitting', null, 'open-session'],
    ['once it is open', 'c013', 'call-item'],
    ['on a dwelling without a proposal', 'c014', 'propose'],
    ['on a proposed dwelling', 'c015', 'open-vote-by-hands'],
    ['during a vote', 'c020', 'close-vote'],
    ['after a decision', 'c025', 'call-next-item'],
    ['on a review without an opinion', 'c061', 'propose-opinion'],
    ['when all is decided', 'c063', 'close-session'],
    ['after the sitting', 'c064', 'sign-minutes'],
    ['after the signature', 'c065', undefined],
  ])('%s', (_, last, expected) => {
    expect(primaryAction(deskAfter(last).desk())?.name).toBe(expected)
  })

  it('is the proposal again as soon as the draft says something new', async () => {
    const work = deskAfter('c015')
    await press(work, '1')
    expect(primaryAction(work.desk())?.name).toBe('propose')
    expect(openVoteByHands.obstacle(work.desk())).toBeNull()
  })
})
