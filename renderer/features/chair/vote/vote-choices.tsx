import { ActionButton } from '../actions/action-button.tsx'
import { adoptByConsensus, openVoteByHands, openVoteOnDevices } from '../actions/vote-actions.ts'

/** The three ways to decide: by hands, on tablets, or without a vote when nobody objects. */
export function VoteChoices() {
  return (
    <div className="vote-buttons">
      <ActionButton action={openVoteByHands} isKeyShown />
      <ActionButton action={openVoteOnDevices} />
      <ActionButton action={adoptByConsensus} isKeyShown />
    </div>
  )
}
