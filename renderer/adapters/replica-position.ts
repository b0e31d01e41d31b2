import { emptyHead, type Head } from '../../shared/journal/record.ts'
import type { PositionRow } from './replica-database.ts'
import type { DeviceStore } from './vault/device-store.ts'

/** How far a replica has come, and under which rights it was filled. */
export interface Position {
  readonly head: Head
  readonly rights: string
  readonly epoch: number
  /** False while the first pages of the journal are still coming. */
  readonly isWhole: boolean
}

export const startPosition: Position = { head: emptyHead, rights: '', epoch: 0, isWhole: false }

/** A position as the database holds it. */
export interface SealedPosition {
  readonly row: PositionRow | undefined
  readonly head: Head | null
}

/** What a position's cell holds: whose replica it is, and the rights that it was filled under. */
interface PositionCell {
  readonly name: string
  readonly rights: string
}

/** A position as the database keeps it; `name` is the replica's key. */
export async function sealedPositionRow(
  vault: DeviceStore['vault'],
  { name, rights }: PositionCell,
  { epoch, isWhole }: Pick<PositionRow, 'epoch' | 'isWhole'>,
): Promise<PositionRow> {
  const place = { replica: vault.idOf(name), epoch }
  return { ...place, isWhole, cell: await vault.seal({ name, rights }, placeOf(place)) }
}

export async function openPosition(
  vault: DeviceStore['vault'],
  { row, head }: SealedPosition,
): Promise<Position> {
  if (row === undefined || head === null) return startPosition
  const { rights } = await vault.open<PositionCell>(row.cell, placeOf(row))
  return { head, rights, epoch: row.epoch, isWhole: row.isWhole }
}

/** The key of each replica of this device: whose sessions it holds. */
export async function replicaNames({ database, vault }: DeviceStore): Promise<ReadonlyMap<string, string>> {
  const rows = await database.positions.toArray()
  const names = rows.map(async (row) => {
    const { name } = await vault.open<PositionCell>(row.cell, placeOf(row))
    return [row.replica, name] as const
  })
  return new Map(await Promise.all(names))
}

function placeOf({ replica, epoch }: Pick<PositionRow, 'replica' | 'epoch'>): string {
  return `positions/${replica}/${epoch}`
}
