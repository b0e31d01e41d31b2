const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('votes', {
  add: (candidate, votes) => ipcRenderer.invoke('votes:add', candidate, votes),
  date: () => ipcRenderer.invoke('date'),
  nothing: () => ipcRenderer.invoke('nothing'),
  second: () => ipcRenderer.invoke('window:second'),
  onTally: (listener) => ipcRenderer.on('tally', (_event, tally) => listener(tally)),
})
