import { iconPaths } from './icon-paths.ts'
import './icon.css'

export type IconName = keyof typeof iconPaths

/** A drawing that helps the eye and says nothing by itself: the word beside it, or the button's label, does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  )
}
