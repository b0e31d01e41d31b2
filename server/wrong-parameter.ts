/**
 * What `node:util`'s `parseArgs` found wrong with the parameters of a command line, in French; null for any other
 * error. It tells a typing error by throwing: for us that is an answer.
 */
export function wrongParameter(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Option inconnue : ${named}`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Option mal donnée : ${named} (il lui manque une valeur, ou elle n’en prend pas)`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Argument de trop : ${named}`
    default:
      return null
  }
}
