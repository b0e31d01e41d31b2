import { BrowserWindow, type WebContents } from 'electron'
import { channelPrefix } from '../../shared/ipc/channel-prefix.ts'
import type { DesktopEvent, DesktopEvents } from '../../shared/ipc/channels.ts'

/** Tells every open page. */
export function tellPages<Name extends DesktopEvent>(event: Name, payload: DesktopEvents[Name]): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) tellPage(webContents, event, payload)
}

/** Tells one page. */
export function tellPage<Name extends DesktopEvent>(
  page: WebContents,
  event: Name,
  payload: DesktopEvents[Name],
): void {
  page.send(channelPrefix + event, payload)
}
