import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** Every reason for which a call gives no answer, with its HTTP status and what people are told. */
const apiErrors = {
  'invalid-request': [400, 'Cette demande n’a pas la forme attendue.'],
  unauthorised: [
    401,
    'Cet appareil n’est pas associé à la commission, ou ne l’est plus. Demandez un code au secrétariat.',
  ],
  'not-permitted': [403, 'Ce siège ne permet pas cette action.'],
  'wrong-origin': [403, 'Cette demande vient d’une autre page que celle de la commission.'],
  'not-found': [404, 'Ce que vous demandez n’existe pas, ou n’est pas accessible depuis cet appareil.'],
  'too-large': [413, 'Cet envoi est trop volumineux.'],
  'wrong-type': [415, 'Cette demande doit être envoyée en JSON.'],
  'wrong-host': [421, 'Ce serveur ne répond pas à cette adresse.'],
  'wrong-version': [426, 'Cette application n’a plus la bonne version\u00A0: rechargez la page.'],
  'too-many-attempts': [429, 'Trop d’essais en peu de temps. Attendez quelques minutes, puis recommencez.'],
  failed: [
    500,
    'Le serveur a rencontré une erreur. Recommencez\u00A0; si elle persiste, prévenez l’assistance.',
  ],
  unavailable: [
    503,
    'Le serveur ne joint pas sa base de données pour l’instant. Rien n’est perdu\u00A0: recommencez dans un moment.',
  ],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string]>>

export type ApiErrorCode = keyof typeof apiErrors

/** What a call answers when it gives nothing. */
export const apiError = z.strictObject({ code: z.string(), message: z.string() })

export function errorBody(code: ApiErrorCode): { readonly code: ApiErrorCode; readonly message: string } {
  return { code, message: apiErrors[code][1] }
}

export function statusOf(code: ApiErrorCode): number {
  return apiErrors[code][0]
}

/** Ends a request with that error. */
export function refuse(reply: FastifyReply, code: ApiErrorCode): FastifyReply {
  return reply.code(statusOf(code)).send(errorBody(code))
}
