import { WebSocketServer } from 'ws'

/** A bare WebSocket server: what one says, all hear. Writes its port, ends with its parent. */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    for (const client of server.clients) client.send(String(data))
  })
})
server.on('listening', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  process.stdout.write(`${address.port}\n`)
})
