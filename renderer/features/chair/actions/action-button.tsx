import { Button, type ButtonProps } from '../../../components/button.tsx'
import { Kbd } from '../../../components/kbd.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { type Action, perform } from './action.ts'
import { type KeyStroke, shownStroke } from './key-stroke.ts'
import { primaryAction } from './primary-action.ts'
import './action-button.css'

interface ActionButtonProps {
  readonly action: Action
  readonly tone?: Exclude<ButtonProps['tone'], 'primary' | undefined>
  readonly size?: 'small' | 'regular'
  /** The key beside the words: where the action is the next likely one. */
  readonly isKeyShown?: boolean
}

/** The button of an action. The one that the sitting needs next wears the accent, wherever it stands. */
export function ActionButton({
  action,
  tone = 'secondary',
  size = 'regular',
  isKeyShown = false,
}: ActionButtonProps) {
  const desk = useDesk()
  const isNext = primaryAction(desk)?.name === action.name
  const key = action.keys[0]
  return (
    <Button
      tone={isNext ? 'primary' : tone}
      size={size}
      isDisabled={action.obstacle(desk) !== null}
      onPress={() => perform(action, desk)}
    >
      {action.label}
      {isKeyShown && key !== undefined ? <KeyReminder stroke={key} /> : null}
    </Button>
  )
}

/** For the eye: the button's name is its words alone. */
function KeyReminder({ stroke }: { readonly stroke: KeyStroke }) {
  return (
    <span className="action-key" aria-hidden="true">
      <Kbd>{shownStroke(stroke)}</Kbd>
    </span>
  )
}
