/** An event of a type or a version that this application does not know: a later one wrote it. It is never guessed. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent'
  constructor(type: string, version: number) {
    super(`event ${type}, version ${version}, is not known to this application`)
  }
}
