import type { IncomingMessage } from 'node:http'
import type { LandlordDirectory, OfLandlord } from '../landlords/directory.ts'
import { defaultLandlord } from '../landlords/landlord.ts'
import { bearerOf } from './authentication.ts'
import { nameOf } from './origin-guard.ts'
import type { App } from './type-provider.ts'

const constraint = 'landlord'

/**
 * Leads each call to the routes of one landlord, who alone answers it: by the token it bears, or by the name it was sent to
 * when it bears none. A token under another landlord's name is led where nobody knows it.
 */
export function landlordConstraint(directory: LandlordDirectory<OfLandlord>) {
  return {
    name: constraint,
    storage: () => {
      const handlers = new Map<unknown, never>()
      return {
        get: (landlord: unknown) => handlers.get(landlord) ?? null,
        set: (landlord: unknown, handler: never) => void handlers.set(landlord, handler),
      }
    },
    deriveConstraint: ({ headers }: IncomingMessage) => {
      const name = nameOf(headers.host)
      const token = bearerOf(headers.authorization)
      const found = token === null ? directory.ofName(name) : directory.ofToken(token, name)
      return found?.landlord.id ?? defaultLandlord
    },
    mustMatchWhenDerived: false,
  }
}

/** Every route registered on that instance from now on answers this landlord's calls alone. */
export function answerOnly(app: App, landlord: string): void {
  app.addHook('onRoute', (route) => {
    route.constraints = { ...route.constraints, [constraint]: landlord }
  })
}
