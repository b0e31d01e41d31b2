import type { Protocol } from './devtools-protocol.ts'
import type { PageTarget } from './page-target.ts'
import { handlerOf } from './protocol.ts'
import { toApplicationUrl } from './scheme-map.ts'

type Paused = Protocol.Fetch.requestPausedPayload

const insideThePage = /^(data|blob|about):/

/** Answers a page's request by the application's own protocol handler; the outside world cannot be reached. */
export async function answerRequest(page: PageTarget, { requestId, request }: Paused): Promise<void> {
  const url = toApplicationUrl(request.url)
  const handler = handlerOf(url)
  if (handler !== undefined) return fulfil(page, requestId, await handler(asRequest(url, request)))
  if (insideThePage.test(url)) await page.send('Fetch.continueRequest', { requestId })
  else await page.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' })
}

export async function abortRequest(page: PageTarget, { requestId }: Paused): Promise<void> {
  await page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
}

function asRequest(url: string, { method, headers, postData }: Protocol.Network.Request): Request {
  return new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) })
}

async function fulfil(page: PageTarget, requestId: string, response: Response): Promise<void> {
  await page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}
