import { decode, encode } from './ipc-codec.ts'
import { standsForElectron } from './versions.ts'
import { receiveBinding, sendBinding, type ToPage } from './wire.ts'

type Listener = (event: object, ...given: unknown[]) => void
type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void

interface Tools {
  readonly encode: typeof encode
  readonly decode: typeof decode
  readonly sendBinding: string
  readonly receiveBinding: string
  readonly platform: string
  readonly version: string
}

/**
 * Builds, in the page and before its scripts, what a sandboxed preload finds around it: `ipcRenderer` and
 * `contextBridge`, nothing of Node. Its source is sent into the page, so it uses nothing from outside but its
 * arguments. A limit to remember: the preload runs in the page's own world, not in an isolated one.
 */
function preparePage(tools: Tools, preload: Preload): void {
  if (window !== window.top) return
  const page = window as unknown as Record<string, unknown>
  const send = page[tools.sendBinding] as (text: string) => void
  delete page[tools.sendBinding]

  const waiting = new Map<string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener[]>()

  function receive(message: ToPage): void {
    if (message.kind === 'message') deliver(message.channel, tools.decode(message.body) as unknown[])
    else settle(message)
  }
  function settle(message: Exclude<ToPage, { kind: 'message' }>): void {
    const one = waiting.get(message.reply)
    waiting.delete(message.reply)
    if (message.kind === 'error') one?.reject(new Error(message.message))
    else one?.resolve(tools.decode(message.body))
  }
  function deliver(channel: string, given: unknown[]): void {
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer }, ...given)
  }
  Object.defineProperty(window, tools.receiveBinding, { value: receive })
  /** Asked of the main process, never of Chromium: a page that waits there for a window may wait for ever. */
  window.open = (url = '') => {
    send(JSON.stringify({ kind: 'open', url: new URL(url, location.href).href }))
    return null
  }

  const ipcRenderer = {
    invoke(channel: string, ...given: unknown[]): Promise<unknown> {
      const reply = crypto.randomUUID()
      const body = tools.encode(given)
      return new Promise((resolve, reject) => {
        waiting.set(reply, { resolve, reject })
        send(JSON.stringify({ kind: 'invoke', reply, channel, body }))
      })
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
    removeListener(channel: string, listener: Listener): void {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      )
    },
  }

  /** What the context bridge does to values: copies, frozen, with functions wrapped. */
  function cross(value: unknown): unknown {
    if (typeof value === 'function') return (...given: unknown[]) => crossAnswer(value(...given.map(cross)))
    if (Array.isArray(value)) return Object.freeze(value.map(cross))
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cross(member)])),
      )
    return value
  }
  function crossAnswer(answer: unknown): unknown {
    if (!(answer instanceof Promise)) return cross(answer)
    return answer.then(cross, (error: Error) => Promise.reject(new Error(error.message)))
  }
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown): void {
      if (name in window)
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, name, { value: cross(api), enumerable: true })
    },
  }

  function require(id: string): unknown {
    if (id === 'electron' || id === 'electron/renderer') return { ipcRenderer, contextBridge }
    throw new Error(`module not found: ${id} (a sandboxed preload has only electron)`)
  }
  const surroundings = {
    platform: tools.platform,
    versions: { electron: tools.version },
    contextIsolated: true,
    sandboxed: true,
  }
  preload(require, { exports: {} }, {}, surroundings)
}

/** The script to run in every new document: the surroundings, then the compiled preload inside them. */
export function preloadScript(compiledPreload: string): string {
  const names = { sendBinding, receiveBinding, platform: process.platform, version: standsForElectron }
  const tools = `{ ...${JSON.stringify(names)}, encode: ${encode}, decode: ${decode} }`
  const preload = `function (require, module, exports, process) { ${compiledPreload}\n }`
  return `(${preparePage})(${tools}, ${preload});`
}
