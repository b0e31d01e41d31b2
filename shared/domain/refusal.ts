import { withFrenchSpaces } from '../util/french-spaces.ts'

/** The closed list of reasons why a command is refused (contract section 2). */
export const refusalCodes = [
  'invalid-command',
  'unknown-reference',
  'not-permitted',
  'session-not-open',
  'session-closed',
  'minutes-signed',
  'item-not-started',
  'item-already-decided',
  'quorum-not-met',
  'fewer-than-three',
  'candidate-undecided',
  'duplicate-decision',
  'rank-invalid',
  'motive-required',
  'motive-not-allowed',
  'condition-incomplete',
  'document-not-listed',
  'vote-not-open',
  'vote-already-open',
  'vote-window-closed',
  'seat-not-sitting',
  'seat-not-deliberative',
  'seat-absent',
  'seat-recused',
  'proxy-limit',
  'no-proposal',
  'missing-registration-number',
  'participation-too-low',
  'answer-before-notification',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** Why, in French: what is the matter, then what to do. `details` names what the sentence speaks of. */
export interface Refusal {
  readonly refused: RefusalCode
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

export function refuse(
  refused: RefusalCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Refusal {
  return { refused, message: withFrenchSpaces(message), details }
}
