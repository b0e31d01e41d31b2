import { existsSync } from 'node:fs'

/**
 * The folder of lists in use: the one that `CALEOL_LISTS` names, else the organisation's own beside its data when there
 * is one, else the delivered ones.
 */
export function listsFolder(
  { own, delivered }: { readonly own: string; readonly delivered: string },
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const named = environment.CALEOL_LISTS ?? ''
  if (named !== '') return named
  return existsSync(own) ? own : delivered
}
