import { EventEmitter } from 'node:events'
import { decode, encode } from './ipc-codec.ts'
import type { FromPage, ToPage } from './wire.ts'

type Handler = (event: object, ...given: unknown[]) => unknown

class IpcMain extends EventEmitter {
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
  async answer(reply: string, { channel, body }: FromPage, event: object): Promise<ToPage> {
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

export const ipcMain = new IpcMain()
