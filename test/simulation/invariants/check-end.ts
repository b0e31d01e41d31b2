import type { SimWorld } from '../sim-world.ts'

export async function checkEnd(_world: SimWorld): Promise<void> {
  return undefined
}
