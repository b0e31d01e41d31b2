const typeNames: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  number: 'un nombre sans guillemets',
  int: 'un nombre entier sans guillemets',
  boolean: 'true ou false, sans guillemets',
  object: 'un objet entre accolades',
  array: 'une liste entre crochets',
}

/** How a sentence names the type that a schema asks for. */
export function expectedType(type: string): string {
  const name = typeNames[type]
  if (name === undefined)
    throw new Error(`the schema of the session file asks for a type without a name: ${type}`)
  return name
}

/** How a sentence names what stands there instead, never its content. */
export function receivedValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'une liste'
  return (
    { string: 'un texte', number: 'un nombre', boolean: 'true ou false', object: 'un objet' }[
      String(typeof value)
    ] ?? 'absente'
  )
}

/** 2000 reads `2 000`, with a no-break space. */
export function groupedNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0')
}
