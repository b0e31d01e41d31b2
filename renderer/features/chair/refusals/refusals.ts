import type { Command } from '../../../../shared/domain/commands.ts'
import type { ItemId } from '../../../../shared/domain/session/types.ts'
import type { PendingCommand, ReportedRefusal } from '../../../app/sitting-context.ts'

type CommandType = Command['type']

/** What was asked, as a noun: the title of a refusal or of something that waits. */
export const askedLabels: Readonly<Record<CommandType, string>> = {
  SendAgenda: 'Envoi de l’ordre du jour',
  ElectPresident: 'Élection de la présidence',
  OpenSession: 'Ouverture de la séance',
  SuspendSession: 'Suspension de la séance',
  ResumeSession: 'Reprise de la séance',
  CloseSession: 'Levée de la séance',
  SignMinutes: 'Signature du procès-verbal',
  RectifyMinutes: 'Acte rectificatif',
  RecordAttendance: 'Présence d’un membre',
  Recuse: 'Déport',
  CancelRecusal: 'Annulation d’un déport',
  StartItem: 'Appel du point',
  WithdrawCandidate: 'Retrait d’une candidature',
  ReinstateCandidate: 'Réinscription d’une candidature',
  RecordException: 'Exception au nombre de candidatures',
  AcceptFinding: 'Contrôle passé outre',
  WithdrawAcceptance: 'Contrôle rétabli',
  ReopenItem: 'Réouverture du point',
  ProposeDecisions: 'Proposition de décisions',
  OpenVote: 'Ouverture du vote',
  CastBallot: 'Bulletin',
  CloseVote: 'Clôture du vote',
  CancelVote: 'Annulation du vote',
  AdoptByConsensus: 'Adoption sans vote',
  GiveOpinion: 'Avis',
  RecordNotification: 'Notification de l’offre',
  RecordAnswer: 'Réponse du candidat',
  RecordSilence: 'Absence de réponse',
  RecordDocument: 'Pièce attendue',
  RecordLease: 'Signature du bail',
  QualifyRefusal: 'Qualification du refus',
  RecordRejectionNotice: 'Notification du rejet',
  RecordRejectionAnswer: 'Réponse au rejet',
  ConfirmCeilings: 'Confirmation des plafonds',
}

/** Which commands belong to which part of the screen, so that a refusal is said where it happened. */
export const panelCommands = {
  proposal: [
    'ProposeDecisions',
    'WithdrawCandidate',
    'ReinstateCandidate',
    'RecordException',
    'AcceptFinding',
    'WithdrawAcceptance',
    'GiveOpinion',
  ],
  vote: ['OpenVote', 'CastBallot', 'CloseVote', 'CancelVote', 'AdoptByConsensus', 'ReopenItem'],
  members: ['RecordAttendance', 'Recuse', 'CancelRecusal'],
  session: [
    'SendAgenda',
    'ElectPresident',
    'OpenSession',
    'SuspendSession',
    'ResumeSession',
    'CloseSession',
    'SignMinutes',
    'RectifyMinutes',
    'StartItem',
  ],
  followup: [
    'RecordNotification',
    'RecordAnswer',
    'RecordSilence',
    'RecordDocument',
    'RecordLease',
    'QualifyRefusal',
    'RecordRejectionNotice',
    'RecordRejectionAnswer',
    'ConfirmCeilings',
  ],
} as const satisfies Readonly<Record<string, readonly CommandType[]>>

export type Panel = keyof typeof panelCommands

/** The latest refusal that a part of the screen must show, or null. */
export function panelRefusal(refusals: readonly ReportedRefusal[], panel: Panel): ReportedRefusal | null {
  const types: readonly CommandType[] = panelCommands[panel]
  return refusals.findLast((refusal) => types.includes(refusal.type)) ?? null
}

/** What only the hub may show, asked of that part of the screen and still on its way. */
export function awaited(
  pending: readonly PendingCommand[],
  panel: Panel,
  item: ItemId | null,
): readonly string[] {
  const types: readonly CommandType[] = panelCommands[panel]
  return pending
    .filter(({ command, shown }) => !shown && types.includes(command.type) && isAbout(command, item))
    .map(({ command }) => askedLabels[command.type])
}

function isAbout(command: Command, item: ItemId | null): boolean {
  return item === null || !('item' in command) || command.item === undefined || command.item === item
}
