import type { IpcMainInvokeEvent } from 'electron'
import { isOfBundle } from '../bundle-address.ts'

/** Whether a call comes from the main frame of a page of ours, as that frame stands now. */
export function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOfBundle(senderFrame.url)
}
