import { commandOf } from '../command-envelope.ts'
import { ceilingTable } from '../session/reference-lists.ts'
import { civilDate, identifier } from '../session/schema/primitives.ts'

/** A whole dated table, as the organisation keeps it: notes and sources beside the figures are left out. */
export const confirmedTable = ceilingTable.extend({ id: identifier, appliesFrom: civilDate })

export const ceilingsCommands = [commandOf('ConfirmCeilings', { table: confirmedTable })] as const
