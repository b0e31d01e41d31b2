import type { Command } from '../../shared/domain/commands.ts'

/** A command of the secretary's desk that waits to be sent. */
export const pendingCommand: Command = {
  id: 'c1',
  type: 'OpenSession',
  at: '2026-11-26T14:00:00Z',
  by: 'secretary',
  secretary: 'Mme Claire RIVIÈRE',
  chair: 's1',
}
