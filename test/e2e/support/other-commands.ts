import type { Command } from '../../../shared/domain/commands.ts'
import type { Wish } from '../../support/sitting-acts.ts'

/**
 * A second sitting on the example's file, of all that its own commands do not do: pauses, changes of mind, candidates
 * who come and go, a vote cancelled, an item reopened, a condition, a silence, a lease, minutes rectified.
 */
const orders = [
  {
    type: 'ElectPresident',
    votes: [
      { seat: 's1', votes: 3, bornOn: '1958-04-12' },
      { seat: 's2', votes: 3, bornOn: '1961-01-30' },
    ],
  },
  { type: 'OpenSession', secretary: 'Mme Claire RIVIÈRE', chair: 's1' },
  ...['s1', 's2', 's3', 's6', 'mayor-nogent'].map((seat) => attendance(seat, 'present')),
  attendance('state', 'remote'),
  attendance('s6', 'absent'),
  { type: 'SuspendSession' },
  attendance('s4', 'excused'),
  { type: 'ResumeSession' },
  { type: 'StartItem', item: 'L3' },
  { type: 'Recuse', item: 'L3', seat: 'state' },
  { type: 'CancelRecusal', item: 'L3', seat: 'state' },
  { type: 'WithdrawCandidate', candidate: 'L3-C', reason: 'La demande est à compléter.' },
  {
    type: 'RecordException',
    vacancy: 'L3',
    code: 'insufficient-candidates',
    reason: 'Deux candidatures restent après un retrait.',
  },
  { type: 'ReinstateCandidate', candidate: 'L3-C', reason: 'La pièce est arrivée.' },
  {
    type: 'AcceptFinding',
    item: 'L3',
    check: 'remainder-low',
    candidate: 'L3-C',
    reason: 'Une aide au logement est attendue en janvier.',
  },
  { type: 'WithdrawAcceptance', item: 'L3', check: 'remainder-low', candidate: 'L3-C' },
  {
    type: 'AcceptFinding',
    item: 'L3',
    check: 'remainder-low',
    candidate: 'L3-C',
    reason: 'L’aide au logement est accordée.',
  },
  {
    type: 'ProposeDecisions',
    vacancy: 'L3',
    decisions: [
      { candidate: 'L3-B', kind: 'allocated', rank: 1 },
      { candidate: 'L3-A', kind: 'allocated', rank: 2 },
    ],
  },
  {
    type: 'ProposeDecisions',
    vacancy: 'L3',
    decisions: [
      { candidate: 'L3-A', kind: 'allocated', rank: 1 },
      { candidate: 'L3-C', kind: 'conditional', rank: 2, document: 'identite', deadline: '2026-12-10' },
      { candidate: 'L3-B', kind: 'not-allocated', motive: 'ND-ELOIGN', statement: 'À deux heures de route.' },
    ],
  },
  { type: 'OpenVote', item: 'L3', method: 'hands' },
  { type: 'CastBallot', item: 'L3', seat: 's2', choice: 'against' },
  { type: 'CancelVote', item: 'L3', reason: 'Un membre demande à relire le dossier.' },
  { type: 'OpenVote', item: 'L3', method: 'devices' },
  { type: 'CastBallot', item: 'L3', seat: 's1', choice: 'against' },
  { type: 'CastBallot', item: 'L3', seat: 's2', choice: 'against' },
  { type: 'CastBallot', item: 'L3', seat: 's3', choice: 'abstain' },
  { type: 'CastBallot', item: 'L3', seat: 'state', choice: 'not-voting' },
  { type: 'CastBallot', item: 'L3', seat: 'mayor-nogent', choice: 'for' },
  { type: 'CloseVote', item: 'L3' },
  { type: 'AdoptByConsensus', item: 'L3' },
  { type: 'ReopenItem', item: 'L3', reason: 'Le rang du second est à revoir.' },
  { type: 'AdoptByConsensus', item: 'L3' },
  { type: 'StartItem', item: 'O1' },
  {
    type: 'GiveOpinion',
    item: 'O1',
    found: false,
    needs: { area: 47.5, accessible: true },
    adviseOwnership: true,
  },
  { type: 'AdoptByConsensus', item: 'O1' },
  { type: 'CloseSession' },
  { type: 'SignMinutes', seat: 's1' },
  { type: 'RecordNotification', candidate: 'L3-A', receivedOn: '2026-12-02', proof: 'LRAR' },
  { type: 'RecordSilence', candidate: 'L3-A', on: '2026-12-16' },
  { type: 'RecordNotification', candidate: 'L3-C', receivedOn: '2026-12-18', proof: 'Remise en main propre' },
  { type: 'RecordDocument', candidate: 'L3-C', on: '2026-12-09', conditionsMet: true },
  { type: 'RecordAnswer', candidate: 'L3-C', on: '2026-12-21', answer: 'accepted' },
  { type: 'RecordLease', candidate: 'L3-C', signedOn: '2027-01-04' },
  {
    type: 'QualifyRefusal',
    candidate: 'L3-A',
    justified: true,
    decidedBy: 'organisation',
    consultedOn: '2026-12-17',
    consulted: ['s1', 'mayor-nogent'],
    reason: 'Une hospitalisation a empêché la réponse.',
  },
  { type: 'RecordRejectionNotice', candidate: 'L3-B', receivedOn: '2026-12-03', proof: 'LRAR' },
  { type: 'RecordRejectionAnswer', candidate: 'L3-B', on: '2026-12-07', text: 'Nous avons une voiture.' },
  {
    type: 'RectifyMinutes',
    reason: 'Erreur matérielle',
    text: 'Lire « 8 bis » au lieu de « 8 ».',
    item: 'L3',
  },
  { type: 'SignMinutes', seat: 's1' },
] as const satisfies readonly Wish[]

/** The same with their envelopes, a minute apart; what belongs to a seat alone comes from it. */
export const otherCommands: readonly Command[] = orders.map((order, index) => ({
  ...order,
  id: `o${index + 1}`,
  at: new Date(Date.UTC(2026, 10, 26, 13, index)).toISOString(),
  by: order.type === 'SignMinutes' ? order.seat : 'secretary',
}))

function attendance(seat: string, status: 'present' | 'remote' | 'excused' | 'absent') {
  return { type: 'RecordAttendance', seat, status } as const
}
