import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NodeSqliteDialect } from '../../../server/adapters/node-sqlite-dialect.ts'

interface Things {
  readonly things: { readonly id: number; readonly name?: string | null; readonly data?: Uint8Array | null }
}

describe('kysely over node:sqlite', () => {
  let database: Kysely<Things>

  beforeEach(async () => {
    database = new Kysely<Things>({ dialect: new NodeSqliteDialect(() => new DatabaseSync(':memory:')) })
    await database.schema
      .createTable('things')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text')
      .addColumn('data', 'blob')
      .execute()
  })
  afterEach(() => database.destroy())

  it('gives back text, numbers, nulls and bytes as they were', async () => {
    const rows = [
      { id: 1, name: 'é’😀', data: new Uint8Array([0, 255]) },
      { id: 2 ** 53 - 1, name: null, data: null },
    ]
    await database.insertInto('things').values(rows).execute()
    expect(await database.selectFrom('things').selectAll().orderBy('id').execute()).toEqual(rows)
  })

  it('counts what an update and a deletion touched', async () => {
    await database
      .insertInto('things')
      .values([
        { id: 1, name: 'a' },
        { id: 2, name: 'a' },
      ])
      .execute()
    const updated = await database.updateTable('things').set({ name: 'b' }).executeTakeFirstOrThrow()
    const deleted = await database.deleteFrom('things').where('id', '=', 3).executeTakeFirstOrThrow()
    expect([updated.numUpdatedRows, deleted.numDeletedRows]).toEqual([2n, 0n])
  })

  it('answers RETURNING', async () => {
    const added = await database.insertInto('things').values({ id: 7, name: 'x' }).returning('id').execute()
    expect(added).toEqual([{ id: 7 }])
  })

  it('undoes a transaction that fails', async () => {
    const failing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('things').values({ id: 1, name: 'lost' }).execute()
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await database.selectFrom('things').selectAll().execute()).toEqual([])
  })

  it('tells that the disk is full, not that there is nothing left to undo, and goes on', async () => {
    await sql`pragma max_page_count = 20`.execute(database)
    const filling = database.transaction().execute(async (transaction) => {
      for (let id = 0; id < 100; id += 1) {
        await transaction
          .insertInto('things')
          .values({ id, data: new Uint8Array(4000) })
          .execute()
      }
    })
    const full = 13
    await expect(filling).rejects.toMatchObject({ errcode: full, message: expect.stringContaining('full') })
    await sql`pragma max_page_count = 1000`.execute(database)
    await database.transaction().execute(async (transaction) => {
      await transaction.insertInto('things').values({ id: 1, name: 'kept' }).execute()
    })
    expect(await database.selectFrom('things').select('name').execute()).toEqual([{ name: 'kept' }])
  })

  it('answers a query again after the tables changed, and after many others', async () => {
    await database.insertInto('things').values({ id: 1, name: 'a' }).execute()
    const all = () => database.selectFrom('things').selectAll().execute()
    await all()
    await database.schema.alterTable('things').addColumn('more', 'text').execute()
    expect(await all()).toEqual([{ id: 1, name: 'a', data: null, more: null }])
    for (let width = 1; width <= 150; width += 1) {
      const among = Array.from({ length: width }, (_, index) => index + 1)
      const found = await database.selectFrom('things').select('id').where('id', 'in', among).execute()
      expect(found).toEqual([{ id: 1 }])
    }
    expect(await all()).toHaveLength(1)
  })

  it('runs transactions one after the other, however many start at once', async () => {
    await database.insertInto('things').values({ id: 1, name: '' }).execute()
    const add = (letter: string) =>
      database.transaction().execute(async (transaction) => {
        const { name } = await transaction.selectFrom('things').select('name').executeTakeFirstOrThrow()
        await transaction
          .updateTable('things')
          .set({ name: `${name}${letter}` })
          .execute()
      })
    await Promise.all([...'abcdef'].map(add))
    expect((await database.selectFrom('things').select('name').executeTakeFirstOrThrow()).name).toBe('abcdef')
  })

  it('refuses a value that SQLite would change', async () => {
    await expect(sql`select ${true}`.execute(database)).rejects.toThrow('cannot hold a boolean')
    await expect(sql`select ${{ a: 1 }}`.execute(database)).rejects.toThrow('cannot hold a object')
  })

  it('streams rows', async () => {
    await database
      .insertInto('things')
      .values([
        { id: 1, name: 'a' },
        { id: 2, name: 'b' },
      ])
      .execute()
    const seen: number[] = []
    for await (const row of database.selectFrom('things').select('id').stream()) seen.push(row.id)
    expect(seen).toEqual([1, 2])
  })
})
