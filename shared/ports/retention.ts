import type { RetentionAnswer, RetentionRequest } from '../sync/retention-messages.ts'
import type { Call } from './backend.ts'

/** What is kept, where and for how long: what a page asks of its host. Secretary's desks only. */
export interface Retention {
  retention(request: RetentionRequest): Call<RetentionAnswer>
}
