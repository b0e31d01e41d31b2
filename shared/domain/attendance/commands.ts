import { z } from 'zod'
import { commandOf } from '../command-envelope.ts'
import { identifier } from '../session/schema/primitives.ts'

export const attendanceStatus = z.enum(['present', 'remote', 'represented', 'excused', 'absent'])

/** A proxy names its holder, another seat, and only a represented seat has one. */
const recordAttendance = commandOf('RecordAttendance', {
  seat: identifier,
  status: attendanceStatus,
  proxyTo: identifier.optional(),
})
  .refine(({ status, proxyTo }) => (status === 'represented') === (proxyTo !== undefined), {
    path: ['proxyTo'],
  })
  .refine(({ seat, proxyTo }) => seat !== proxyTo, { path: ['proxyTo'] })

export const attendanceCommands = [
  recordAttendance,
  commandOf('Recuse', { item: identifier, seat: identifier }),
  commandOf('CancelRecusal', { item: identifier, seat: identifier }),
] as const
