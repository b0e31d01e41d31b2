import type { Page } from 'playwright-core'

/** Everything that a page keeps on its device, as one text: each row of each table of each database. */
export function storedInPage(page: Page): Promise<string> {
  return page.evaluate(readDatabases)
}

/** Runs in the page, and only reads. */
async function readDatabases(): Promise<string> {
  const answerOf = <Answer>(request: IDBRequest<Answer>) =>
    new Promise<Answer>((answer, fail) => {
      request.onsuccess = () => answer(request.result)
      request.onerror = () => fail(request.error)
    })
  const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
  // Bytes as the text they would be read as.
  const asText = (_key: string, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    const database = await answerOf(indexedDB.open(name))
    for (const table of database.objectStoreNames)
      texts.push(
        JSON.stringify(await answerOf(database.transaction(table).objectStore(table).getAll()), asText),
      )
    database.close()
  }
  return texts.join('\n')
}

/** Everything that the page's service worker keeps, as one text: each address with its content. */
export function cachedByPage(page: Page): Promise<string> {
  return page.evaluate(readCaches)
}

/** Runs in the page, and only reads. */
async function readCaches(): Promise<string> {
  const texts: string[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      texts.push(`${request.url} ${(await response?.text()) ?? ''}`)
    }
  }
  return texts.join('\n')
}
