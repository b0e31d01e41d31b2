import { ProgressBar } from 'react-aria-components'
import './progress.css'

/** Something is being done, no telling how long. Silent for the eye below a third of a second. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <ProgressBar aria-label={label} isIndeterminate className="spinner">
      <svg className="spinner-ring" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6" />
      </svg>
      <span>{label}</span>
    </ProgressBar>
  )
}
