import { refuse } from '../../shared/domain/refusal.ts'
import type { Replica } from '../adapters/replica.ts'
import type { Sitting } from './sitting-context.ts'

const message =
  'Cet appareil n’arrive plus à enregistrer : votre demande n’est pas gardée. Libérez de l’espace de stockage, puis recommencez.'

/**
 * A sitting's `send`. What this device cannot store is a refusal to whoever asked, where the hand is; the replica has told
 * the fault to the host, and shows it.
 */
export function sendThrough(replica: Pick<Replica, 'send'>): Sitting['send'] {
  return (request, options) => replica.send(request, options).catch(() => refuse('not-permitted', message))
}
