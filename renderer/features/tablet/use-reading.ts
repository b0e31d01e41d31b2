import { useEffect, useState } from 'react'
import type { Kept } from '../../app/kept.ts'
import { firstReading, type Reading } from './reading.ts'

/** Where the member reads, kept on this device: a tablet that was killed opens on the same page again. */
export function useReading(kept: Kept<Reading>) {
  const [reading, setReading] = useState(firstReading)
  useEffect(() => {
    let isWanted = true
    void kept.load().then((last) => {
      // A page turned meanwhile is newer.
      if (isWanted) setReading((now) => (now === firstReading ? last : now))
    })
    return () => {
      isWanted = false
    }
  }, [kept])
  useEffect(() => {
    if (reading !== firstReading) void kept.keep(reading)
  }, [kept, reading])
  return [reading, setReading] as const
}
