import { useEffect, useState } from 'react'
import { useServices } from '../../app/services.ts'

/** How many commands this device keeps that no hub has answered, of whichever author; counted anew at each opening. */
export function useUnsent(isOpen: boolean): number {
  const { vault } = useServices()
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    if (isOpen) void vault.unsent().then(setUnsent)
  }, [isOpen, vault])
  return unsent
}
