import type { Page } from 'playwright-core'

/** Where the secretary's console runs: in a browser on a server, or in the desktop's window. */
export const hosts = ['browser', 'desktop'] as const
export type Host = (typeof hosts)[number]

export interface ConsoleOptions {
  /** Whether the example sitting is there from the start. */
  readonly example: boolean
  /** Data of an earlier console, to open again; fresh ones otherwise. */
  readonly folder?: string
}

/** A running application with the secretary's console in front, the same for every host. */
export interface OpenedConsole {
  readonly host: Host
  readonly page: Page
  /** What the application keeps its data in; `close` leaves it there, `remove` takes it away. */
  readonly folder: string
  /** The data folder that the headless tool reads. */
  readonly data: string
  /** Everything that went wrong in any of its pages: errors told, errors thrown, loads refused. */
  readonly problems: readonly string[]
  /** The page that opens when `act` is done: the projection. */
  pageOpenedBy(act: () => Promise<unknown>): Promise<Page>
  /** Ends the application politely, as its user would. */
  close(): Promise<void>
  /** Ends the process that decides with `kill -9`. */
  kill(): Promise<void>
  remove(): Promise<void>
}
