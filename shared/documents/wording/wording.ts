import { attendanceWording } from './attendance-wording.ts'
import { findingWording } from './finding-wording.ts'
import { followUpWording } from './follow-up-wording.ts'
import { letterWording } from './letter-wording.ts'
import { minutesWording } from './minutes-wording.ts'
import { paperWording } from './paper-wording.ts'
import { scoreWording } from './score-wording.ts'
import { voteWording } from './vote-wording.ts'

/** Every sentence of every document, in one value: what an organisation's own wording will replace. */
export const frenchWording = {
  minutes: minutesWording,
  findings: findingWording,
  attendance: attendanceWording,
  vote: voteWording,
  letters: letterWording,
  followUp: followUpWording,
  paper: paperWording,
  score: scoreWording,
} as const

export type Wording = typeof frenchWording
