import type { Command } from '../../shared/domain/commands.ts'
import { type Refusal, refuse } from '../../shared/domain/refusal.ts'
import { readCommand } from '../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { PendingCommand } from '../app/sitting-context.ts'
import type { ReplicaQueue } from './replica-queue.ts'
import { readRefusal } from './replica-sync.ts'
import { decideHere } from './shown-state.ts'

export interface ReplicaOutboxParts {
  readonly session: string
  readonly identity: Identity
  readonly backend: Pick<Backend, 'push'>
  readonly queue: Pick<ReplicaQueue, 'add' | 'refuse'>
}

/** What is shown when a command is given; null before the session has come. */
export type ShownNow = { readonly state: SessionState; readonly pending: readonly PendingCommand[] } | null

/** Takes commands in: stored until the hub answers, or refused on the spot with a reason that is kept. */
export class ReplicaOutbox {
  readonly #parts: ReplicaOutboxParts

  constructor(parts: ReplicaOutboxParts) {
    this.#parts = parts
  }

  /** Stores a command, unless this device can tell that it would be refused. */
  async take(command: Command, shown: ShownNow): Promise<Refusal | null> {
    const refusal = this.#refusalHere(command, shown)
    if (refusal === null) await this.#parts.queue.add(command)
    else await this.#parts.queue.refuse(command, refusal)
    return refusal
  }

  /** A one-time code is worth nothing later: such a command is sent now or not at all, and is never stored. */
  async sendNow(command: Command, seatCode: string): Promise<Refusal | null> {
    const { backend, session, queue } = this.#parts
    const answer = await backend.push({ session, commands: [{ ...command }], seatCode })
    const refusal = refusalOf(answer)
    if (refusal !== null) await queue.refuse(command, refusal)
    return refusal
  }

  /**
   * Why this device refuses at once. Where something that only the hub can decide is still waiting, what comes after
   * it cannot be judged here either: it is sent.
   */
  #refusalHere(command: Command, shown: ShownNow): Refusal | null {
    const read = readCommand(command)
    if ('refusal' in read) return read.refusal
    if (shown === null || shown.pending.some((pending) => !pending.shown)) return null
    const outcome = decideHere(shown.state, command, this.#parts.identity)
    return outcome?.kind === 'refused' ? outcome.refusal : null
  }
}

function refusalOf(answer: Awaited<ReturnType<Backend['push']>>): Refusal | null {
  if (answer.kind === 'wrong-code') {
    const message = 'Ce code n’est pas celui de ce siège, ou il a expiré. Demandez un nouveau code.'
    return refuse('not-permitted', message)
  }
  if (answer.kind === 'incomplete') {
    const message =
      'Le serveur attend la fin du registre de cette séance. Signez quand elle sera revenue, avec un nouveau code.'
    return refuse('not-permitted', message)
  }
  if (answer.kind !== 'answers') {
    const message =
      'La liaison manque, et un code de siège ne peut pas attendre. Réessayez une fois en ligne.'
    return refuse('not-permitted', message)
  }
  const [one] = answer.answers
  return one !== undefined && 'refused' in one ? readRefusal(one) : null
}
