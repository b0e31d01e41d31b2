import { type BackOff, Retries } from '../../shared/sync/back-off.ts'
import type { PushAnswer } from '../../shared/sync/messages.ts'
import type { RelayedWork, RelayRequest } from '../../shared/sync/relay.ts'
import type { Host } from '../host/host.ts'
import { Bell } from './bell.ts'
import type { OutboxEnd } from './journal-outbox.ts'
import type { ServerLine } from './server-line.ts'

interface RelayWorkerParts {
  readonly self: string
  readonly line: Pick<ServerLine, 'relay'>
  readonly own: Pick<Host, 'hub'>
  /** Brings the server's copy in step: whoever asked finds there what it is told of. */
  readonly send: (session: string) => Promise<OutboxEnd>
  /** Milliseconds: how long to wait at the server for work, and before asking again after failures. */
  readonly times: { readonly wait: number; readonly pause: BackOff }
  /** From 0 to 1, to spread the tries of many desks. */
  readonly random: () => number
  readonly onFault: (error: unknown) => void
}

type Answers = RelayRequest['answers']

/** Whoever asked keeps its commands and asks again, under their ids: the hub that orders the session decides then. */
const notHere = { kind: 'held-elsewhere', holder: 'le serveur' } as const

/** Decides, on this desk, the commands that came to the server for the sessions that this desk holds (H9). */
export class RelayWorker {
  readonly #parts: RelayWorkerParts
  readonly #bell = new Bell()
  #isOn = false
  #isRunning = false

  constructor(parts: RelayWorkerParts) {
    this.#parts = parts
  }

  /** The line is up. */
  start(): void {
    this.#isOn = true
    if (this.#isRunning) return
    this.#isRunning = true
    this.#run()
      .catch(this.#parts.onFault)
      .finally(() => {
        this.#isRunning = false
        // Started again while the last round was ending.
        if (this.#isOn) this.start()
      })
  }

  /** The line is down, or left: what is under way ends, nothing more is asked. */
  stop(): void {
    this.#isOn = false
    this.#bell.ring()
  }

  async #run(): Promise<void> {
    const { self, line, times, random } = this.#parts
    const retries = new Retries(times.pause, random)
    let answers: Answers = []
    while (this.#isOn) {
      const given = await line.relay({ hub: self, answers: [...answers], wait: times.wait })
      if (given.kind === 'failure') {
        await this.#bell.wait(retries.failed())
        continue
      }
      retries.reset()
      // Stopped meanwhile: whoever asked keeps its commands, and asks again.
      if (this.#isOn) answers = await this.#decideAll(given.work)
    }
  }

  async #decideAll(work: readonly RelayedWork[]): Promise<Answers> {
    const decided: { readonly session: string; readonly answer: Answers[number] }[] = []
    for (const one of work) {
      decided.push({ session: one.session, answer: { id: one.id, answer: await this.#decide(one) } })
    }
    const lost = await this.#lostSessions(new Set(work.map((one) => one.session)))
    return decided.map(({ session, answer }) => (lost.has(session) ? { ...answer, answer: notHere } : answer))
  }

  /** Sends each, and gives those that the server no longer takes from here: what was decided of them stands nowhere. */
  async #lostSessions(sessions: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const lost = new Set<string>()
    for (const session of sessions) {
      const end = await this.#parts.send(session)
      if (end !== 'in-step' && end !== 'later') lost.add(session)
    }
    return lost
  }

  async #decide({ session, by, device, commands }: RelayedWork): Promise<PushAnswer> {
    const author = { kind: 'authenticated', by, device } as const
    const answers = await this.#parts.own.hub.submit(session, author, commands)
    if (answers === null) return notHere
    if ('kind' in answers) return { kind: 'held-elsewhere', holder: answers.holder?.name ?? 'le serveur' }
    return { kind: 'answers', answers: [...answers] }
  }
}
