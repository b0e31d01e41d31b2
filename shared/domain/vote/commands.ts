import { z } from 'zod'
import { commandOf } from '../command-envelope.ts'
import { identifier, instant, longText } from '../session/schema/primitives.ts'

export const voteMethod = z.enum(['hands', 'devices'])
export const ballotChoice = z.enum(['for', 'against', 'abstain', 'not-voting'])

export const voteCommands = [
  commandOf('OpenVote', { item: identifier, method: voteMethod, closesAt: instant.optional() }),
  commandOf('CastBallot', { item: identifier, seat: identifier, choice: ballotChoice }),
  commandOf('CloseVote', { item: identifier }),
  commandOf('CancelVote', { item: identifier, reason: longText }),
  commandOf('AdoptByConsensus', { item: identifier }),
] as const
