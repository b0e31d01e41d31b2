import { describe, expect, test } from 'vitest'
import { householdName } from '../../../shared/domain/naming.ts'
import { candidatesOf } from '../../../shared/domain/vacancy/selectors.ts'
import {
  adopted,
  answerTo,
  open,
  play,
  proposed,
  says,
  signed,
  type Wish,
} from '../../support/sitting-acts.ts'
import { aSession } from '../../support/sitting-builders.ts'

const withdrawal: Wish = { type: 'WithdrawCandidate', candidate: 'L1-A', reason: 'Demande radiée' }
const atWork = open(aSession(), 'p', 'a')
const states = {
  prepared: aSession(),
  'at work': atWork,
  'with a candidate withdrawn': play(atWork, withdrawal),
  'with a proposal': proposed(atWork, 'L1'),
  adopted: adopted(atWork, 'L1'),
  signed: signed(adopted(atWork, 'L1')),
}

/** Whatever a member's device may try on a dwelling that this member does not sit on. */
const wishes: readonly Wish[] = [
  withdrawal,
  { type: 'ReinstateCandidate', candidate: 'L1-A', reason: 'Erreur' },
  { type: 'AcceptFinding', item: 'L1', check: 'over-ceiling', candidate: 'L1-A', reason: 'Motif' },
  { type: 'WithdrawAcceptance', item: 'L1', check: 'over-ceiling', candidate: 'L1-A' },
  { type: 'StartItem', item: 'L1' },
  { type: 'RecordException', vacancy: 'L1', code: 'plai-adapted', reason: 'Motif' },
  {
    type: 'ProposeDecisions',
    vacancy: 'L1',
    decisions: [
      { candidate: 'L1-A', kind: 'allocated', rank: 1 },
      { candidate: 'L1-A', kind: 'not-allocated' },
    ],
  },
  { type: 'OpenVote', item: 'L1', method: 'hands' },
  { type: 'CastBallot', item: 'L1', seat: 'n', choice: 'for' },
  { type: 'CloseVote', item: 'L1' },
  { type: 'CancelVote', item: 'L1', reason: 'Erreur' },
  { type: 'AdoptByConsensus', item: 'L1' },
  { type: 'ReopenItem', item: 'L1', reason: 'Erreur' },
  { type: 'Recuse', item: 'L1', seat: 'n' },
  { type: 'RecordNotification', candidate: 'L1-A', receivedOn: '2026-12-02', proof: 'LRAR' },
  { type: 'RecordAnswer', candidate: 'L1-A', on: '2026-12-03', answer: 'accepted' },
  { type: 'RecordSilence', candidate: 'L1-A', on: '2026-12-30' },
  { type: 'RecordDocument', candidate: 'L1-A', on: '2026-12-03', conditionsMet: true },
  { type: 'RecordLease', candidate: 'L1-A', signedOn: '2026-12-03' },
  { type: 'RecordRejectionNotice', candidate: 'L1-A', receivedOn: '2026-12-02', proof: 'LRAR' },
  { type: 'RecordRejectionAnswer', candidate: 'L1-A', on: '2026-12-03', text: 'Réponse' },
  {
    type: 'QualifyRefusal',
    candidate: 'L1-A',
    justified: false,
    decidedBy: 'organisation',
    consultedOn: '2026-12-03',
    consulted: [],
    reason: 'Motif',
  },
]

describe('what a member is told of a dwelling that is not theirs (CCH R441-2-6)', () => {
  const names = atWork.items.flatMap((item) => candidatesOf(item)).map(({ file }) => householdName(file))
  const cases = Object.entries(states).flatMap(([name, state]) =>
    wishes.map((wish) => [wish.type, name, state, wish] as const),
  )

  test.each(cases)('%s, session %s: a refusal that names no household', (_type, _name, state, wish) => {
    const answer = answerTo(state, says('n', wish))
    if (answer.kind === 'accepted')
      throw new Error('a member did on another dwelling what the lead alone may do')
    const told = JSON.stringify(answer.refusal)
    expect(names.filter((name) => told.includes(name))).toEqual([])
  })
})
