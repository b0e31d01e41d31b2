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
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    const database = await answerOf(indexedDB.open(name))
    for (const table of database.objectStoreNames)
      texts.push(JSON.stringify(await answerOf(database.transaction(table).objectStore(table).getAll())))
    database.close()
  }
  return texts.join('\n')
}
