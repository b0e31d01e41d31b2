import { openSealedKeys } from '../adapters/sealed-keys.ts'
import type { Calls } from './handle-calls.ts'

/** The page's own half of this user's keys, once the desk is open: it follows from the secret of its data. */
export function pageKeyCall(key: string): Pick<Calls, 'pageKey'> {
  return {
    pageKey: async () => {
      const { pageSecret } = await openSealedKeys(key, true)
      return { kind: 'page-key', secret: pageSecret }
    },
  }
}
