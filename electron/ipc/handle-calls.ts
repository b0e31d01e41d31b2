import { ipcMain, type WebContents } from 'electron'
import { channelPrefix } from '../../shared/ipc/channel-prefix.ts'
import { type AnswerOf, type Channel, type RequestOf, requestSchemas } from '../../shared/ipc/channels.ts'
import type { BackendFailure } from '../../shared/ports/backend.ts'
import { isTrusted } from './trusted-sender.ts'

type Handler<Name extends Channel> = (
  request: RequestOf<Name>,
  sender: WebContents,
) => AnswerOf<Name> | Promise<AnswerOf<Name>>

/** One handler for each channel: the compiler asks for all of them. */
export type Calls = { readonly [Name in Channel]: Handler<Name> }

/**
 * Answers the pages. A call that does not come from a page of ours, or whose request is not what its channel takes,
 * reaches no handler; a handler that throws is reported. In all three the page hears `failed`, never the reason.
 */
export function handleCalls(calls: Calls, onFault: (error: unknown) => void): void {
  for (const channel of Object.keys(requestSchemas) as Channel[]) handleOne(channel, calls, onFault)
}

function handleOne<Name extends Channel>(
  channel: Name,
  calls: Calls,
  onFault: (error: unknown) => void,
): void {
  ipcMain.handle(channelPrefix + channel, async (event, input: unknown) => {
    try {
      if (!isTrusted(event)) throw new Error(`a stranger calls ${channel}`)
      const request = requestSchemas[channel].parse(input) as RequestOf<Name>
      return await calls[channel](request, event.sender)
    } catch (error) {
      onFault(error)
      return failed
    }
  })
}

const failed: BackendFailure = { kind: 'failure', reason: 'failed' }
