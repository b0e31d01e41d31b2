import { useEffect, useState } from 'react'

/** True once a condition has held for that many milliseconds: what passes at once is not worth a word. */
export function useLasting(condition: boolean, milliseconds: number): boolean {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!condition) return setLasted(false)
    const timer = setTimeout(() => setLasted(true), milliseconds)
    return () => clearTimeout(timer)
  }, [condition, milliseconds])
  return condition && hasLasted
}
