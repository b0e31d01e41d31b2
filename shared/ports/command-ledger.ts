/** A command as a hub accepted it: whole, with its author in it, and the device that it came from. */
export interface AcceptedCommand {
  readonly id: string
  readonly command: Readonly<Record<string, unknown>>
  readonly device: string
}

/**
 * Where a desk keeps the commands that it accepts on what it holds. A journal tells what was decided; only the command
 * can be decided again, should the session have been taken from the desk meanwhile.
 */
export interface CommandLedger {
  /** Durable when it resolves; harmless to repeat. Called before the events are written. */
  keep(session: string, commands: readonly AcceptedCommand[]): Promise<void>
}

/** A hub from which nothing can be taken: the server, or a script on its data. */
export const noLedger: CommandLedger = { keep: async () => undefined }
