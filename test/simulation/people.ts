import type { DeviceNode } from './nodes/device-node.ts'
import type { SimWorld } from './sim-world.ts'
import { requestOf } from './workload.ts'

/** Somebody gives a command in one of the windows of a device; nothing when none is open. */
export function givesCommand({ scheduler, history }: SimWorld, node: DeviceNode): void {
  const { draw } = scheduler
  node.use(draw.integer(0, 1), (page) => {
    const request = requestOf(draw, node.identity, page.opened?.state ?? null)
    page.send(request).catch((error: unknown) => history.fault(node.name, error))
  })
}
