import type { HandOverAnswer, HandOverRequest } from '../sync/hand-over.ts'
import type { Call } from './backend.ts'

/** Who orders each session, and how that changes: what a page asks of its host. Secretary's desks only. */
export interface HandOver {
  handOver(request: HandOverRequest): Call<HandOverAnswer>
}
