/** The few calls of PouchDB that the bench makes; it brings no types of its own. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string)
    readonly replicate: {
      from(remote: string, options: { readonly batch_size: number }): Promise<unknown>
    }
    destroy(): Promise<unknown>
  }
}

declare module 'pouchdb-core' {
  interface Plugged {
    plugin(plugin: unknown): Plugged
    defaults(options: { readonly adapter: string }): unknown
  }
  const core: Plugged
  export default core
}

declare module 'pouchdb-adapter-memory' {
  const adapter: unknown
  export default adapter
}

declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http'
  export default function serve(
    pouch: unknown,
    options: { readonly mode: string; readonly inMemoryConfig: boolean; readonly logPath: string },
  ): RequestListener
}
