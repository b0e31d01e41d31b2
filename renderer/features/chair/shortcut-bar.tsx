import { Kbd } from '../../components/kbd.tsx'
import { useCalmDesk } from './desk/desk-context.ts'
import './shortcut-bar.css'

const reminders: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  { keys: ['←', '→'], words: 'candidat' },
  { keys: ['↑', '↓'], words: 'point' },
  { keys: ['1–9'], words: 'rang' },
  { keys: ['A', 'C', 'X', 'E'], words: 'décision' },
  { keys: ['V'], words: 'vote' },
  { keys: ['P'], words: 'présences' },
  { keys: ['D'], words: 'déport' },
  { keys: ['Espace'], words: 'appeler' },
  { keys: ['?'], words: 'aide' },
  { keys: ['Ctrl+K'], words: 'actions' },
]

/** The keys at a glance; the line on the left says why the last one did nothing. */
export function ShortcutBar() {
  const { view } = useCalmDesk()
  return (
    <footer className="shortcut-bar">
      <p role="status" aria-label="Dernière touche" className="shortcut-hint">
        {view.hint}
      </p>
      {view.hint === '' ? (
        <ul className="shortcut-list" aria-label="Touches principales">
          {reminders.map(({ keys, words }) => (
            <li key={words}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}{' '}
              {words}
            </li>
          ))}
        </ul>
      ) : null}
    </footer>
  )
}
