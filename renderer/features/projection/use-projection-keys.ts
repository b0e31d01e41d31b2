import { type Dispatch, type SetStateAction, useEffect } from 'react'

/** What the keys of the wall's window, and a wireless presenter, may do. */
export interface ProjectionKeys {
  readonly setBlack: Dispatch<SetStateAction<boolean>>
  readonly turn: (step: number) => void
}

/** Listens to the window's keys while the wall is shown. A key with a modifier belongs to the system. */
export function useProjectionKeys({ setBlack, turn }: ProjectionKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      actions[event.key.toLowerCase()]?.({ setBlack, turn })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [setBlack, turn])
}

/** Each key with what it does; PageUp and PageDown are those of a wireless presenter. */
const actions: Readonly<Record<string, (keys: ProjectionKeys) => void>> = {
  n: ({ setBlack }) => setBlack((isBlack) => !isBlack),
  escape: ({ setBlack }) => setBlack(false),
  arrowright: ({ turn }) => turn(1),
  pagedown: ({ turn }) => turn(1),
  arrowleft: ({ turn }) => turn(-1),
  pageup: ({ turn }) => turn(-1),
  f: toggleFullScreen,
}

/** A browser may refuse (a policy, a kiosk): the slide is the same in its window. */
function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen()
  change.catch(() => undefined)
}
