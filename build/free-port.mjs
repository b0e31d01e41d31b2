import { createServer } from 'node:net'

/** The first port that nothing holds among the next ones; 0 (the system's choice) when all are taken. */
export async function freePort(first, howMany) {
  for (let port = first; port < first + howMany; port += 1) if (await isFree(port)) return port
  return 0
}

function isFree(port) {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })
}
