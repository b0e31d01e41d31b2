import { Button, type ButtonProps } from '../../../components/button.tsx'
import { Kbd } from '../../../components/kbd.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { type Action, perform } from './action.ts'
import { shownStroke } from './key-stroke.ts'
import { primaryAction } from './primary-action.ts'

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
      aria-label={action.label}
      isDisabled={action.obstacle(desk) !== null}
      onPress={() => perform(action, desk)}
    >
      {action.label}
      {isKeyShown && key !== undefined ? <Kbd>{shownStroke(key)}</Kbd> : null}
    </Button>
  )
}
