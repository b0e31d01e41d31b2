import { contextBridge, ipcRenderer } from 'electron'
import { channelPrefix } from '../shared/ipc/channel-prefix.ts'
import type { DesktopBridge } from '../shared/ipc/channels.ts'

/** All that the page sees of the desktop: calls and events under our own prefix, checked on the other side. */
const desktop: DesktopBridge = {
  invoke: (channel, request) => ipcRenderer.invoke(channelPrefix + channel, request),
  on: (event, listener) => {
    const hear = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(channelPrefix + event, hear)
    return () => {
      ipcRenderer.removeListener(channelPrefix + event, hear)
    }
  },
}

contextBridge.exposeInMainWorld('desktop', desktop)
