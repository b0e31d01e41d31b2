/** Something of one person that this device keeps beside the journal, and never sends. */
export interface Kept<Content> {
  /** What was kept last, or what stands for nothing. */
  load(): Promise<Content>
  /** On the disk when it resolves; nothing is written while nothing changed. */
  keep(content: Content): Promise<void>
}

/** Keeps nothing: for a screen that needs no memory. */
export function keptNowhere<Content>(none: Content): Kept<Content> {
  return { load: async () => none, keep: async () => undefined }
}
