import { useCallback, useEffect, useState } from 'react'
import type { PairedDevice } from '../../../shared/sync/retention-messages.ts'
import { useServices } from '../../app/services.ts'

/** The devices that the host has paired: `asking`, `failed`, or the list. */
export type DevicesView = 'asking' | 'failed' | readonly PairedDevice[]

/** Asks when it is first shown, and again on demand. */
export function useDevices() {
  const { retention } = useServices()
  const [devices, setDevices] = useState<DevicesView>('asking')
  const refresh = useCallback(async () => {
    const answer = await retention.retention({ kind: 'devices' })
    setDevices(answer.kind === 'devices' ? answer.devices : 'failed')
  }, [retention])
  useEffect(() => void refresh(), [refresh])
  return { devices, refresh: () => void refresh() }
}
