import type { HandOver } from '../../shared/ports/hand-over.ts'
import type { HandOverAnswer, HandOverRequest, SessionHold } from '../../shared/sync/hand-over.ts'
import { type HubName, releasing } from '../../shared/sync/hold-steps.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { Host } from '../host/host.ts'
import { holdsOf } from './holds-of.ts'
import type { ServerLink } from './server-link.ts'
import { wordedActs } from './worded-acts.ts'

interface DeskHandOverParts {
  readonly self: HubName
  readonly own: Host
  readonly replica: Host
  /** The line to the server, or null without one. */
  readonly link: () => ServerLink | null
}

const unreachable = { kind: 'failure', reason: 'unreachable' } as const
/** Others may decide between a desk's last pull and its taking: as often as a busy room does. */
const takingTries = 20

/** Who orders each session of a desk, and how it takes one in hand and gives it back. */
export class DeskHandOver implements HandOver {
  readonly #parts: DeskHandOverParts

  constructor(parts: DeskHandOverParts) {
    this.#parts = parts
  }

  async handOver(request: HandOverRequest) {
    switch (request.kind) {
      case 'holds':
        return { kind: 'holds', holds: [...(await this.#holds())] } as const
      case 'take':
        return this.#take(request.session)
      case 'give-back':
        return this.#giveBack(request.session)
      case 'break':
      case 'no-more':
      case 'redecide':
      case 'set-down':
        return this.#askServer(request)
      case 'acts':
        return this.#acts(request)
      default:
        return assertNever(request)
    }
  }

  async #holds(): Promise<readonly SessionHold[]> {
    const { self, own, replica } = this.#parts
    const here = await holdsOf(own, self.hub)
    const elsewhere = (await holdsOf(replica, self.hub)).filter(
      ({ session }) => !here.some((one) => one.session === session),
    )
    return this.#counted([...here, ...elsewhere])
  }

  /** The server knows what still waits, and what it lacked; without a line, what this desk set aside itself. */
  async #counted(holds: readonly SessionHold[]): Promise<readonly SessionHold[]> {
    const answer = await this.#parts.link()?.line.handOver({ kind: 'holds' })
    if (answer?.kind === 'holds') {
      const known = new Map(answer.holds.map((hold) => [hold.session, hold]))
      return holds.map((hold) => toldByServer(hold, known.get(hold.session)))
    }
    const counts = await this.#parts.own.setAside.waiting()
    return holds.map((hold) => ({ ...hold, setAside: counts.get(hold.session) ?? 0 }))
  }

  /** The whole journal first; the server records the taking; the desk decides once its copy says so (H4, H5). */
  async #take(session: string): Promise<HandOverAnswer | typeof unreachable> {
    const link = this.#parts.link()
    if (link === null) return unreachable
    for (let tries = 0; tries < takingTries; tries += 1) {
      await link.refresh(session)
      const after = await this.#parts.replica.store.head(session)
      if (after === null) return (await this.#isHere(session)) ? done : { kind: 'unknown' }
      const answer = await link.line.take({ session, ...this.#parts.self, after })
      if (answer.kind === 'failure') return unreachable
      if (answer.kind === 'held-elsewhere' || answer.kind === 'unknown') return answer
    }
    return unreachable
  }

  /** Everything is sent before the session is given back (H8); from then on this desk decides nothing on it. */
  async #giveBack(session: string): Promise<HandOverAnswer | typeof unreachable> {
    const { self, own } = this.#parts
    if (!(await this.#isHere(session))) return { kind: 'not-here' }
    const link = this.#parts.link()
    if (link === null || (await link.send(session)) !== 'in-step') return unreachable
    await own.hub.changeHold(session, releasing(self.hub), self.hub)
    return (await link.send(session)) === 'in-step' ? done : { kind: 'later' }
  }

  /** The server knows what became of them; without a line, what this desk set aside itself. */
  async #acts(request: Extract<HandOverRequest, { kind: 'acts' }>) {
    const answer = await this.#parts.link()?.line.handOver(request)
    if (answer?.kind === 'acts') return answer
    const { own, replica } = this.#parts
    return { kind: 'acts', acts: await wordedActs(own.setAside, replica.hub, request.session) } as const
  }

  async #askServer(request: HandOverRequest) {
    const link = this.#parts.link()
    if (link === null) return unreachable
    const answer = await link.line.handOver(request)
    if ('session' in request) await link.refresh(request.session)
    return answer
  }

  async #isHere(session: string): Promise<boolean> {
    return (await this.#parts.own.store.head(session)) !== null
  }
}

const done = { kind: 'done' } as const

function toldByServer(hold: SessionHold, there: SessionHold | undefined): SessionHold {
  return { ...hold, setAside: there?.setAside ?? 0, tails: [...hold.tails, ...(there?.tails ?? [])] }
}
