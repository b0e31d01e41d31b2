import { decode, encode } from './ipc-codec.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import type { Invocation, ToPage } from './wire.ts'

type Handler = (event: object, ...given: unknown[]) => unknown

/** Invocations alone: an application that sends without waiting for an answer finds nobody here. */
class IpcMain {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Plays one invocation; what the handler throws crosses as text only, as in Electron. */
  async answer({ reply, channel, body }: Invocation, event: object): Promise<ToPage> {
    try {
      const handler = this.#handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const answer = await handler(event, ...(decode(body) as unknown[]))
      return { kind: 'reply', reply, body: encode(answer) }
    } catch (error) {
      return { kind: 'error', reply, message: `Error invoking remote method '${channel}': ${error}` }
    }
  }
}

export const invocations = new IpcMain()
/** What the application sees. */
export const ipcMain = refuseUnknown('ipcMain', invocations)
