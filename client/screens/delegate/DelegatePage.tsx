import './delegate.css'
import { Redirect } from 'wouter'
import { useReplica } from '#client/connection/replica-store.ts'
import { useMeeting } from '#client/connection/use-room.ts'
import { RoomGate } from '#client/ui/RoomGate.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import { Phone } from './Phone.tsx'
import { strangerModel } from './stranger-model.ts'
import { StrangerNote } from './StrangerNote.tsx'

export default function DelegatePage({ meeting }: { readonly meeting: string }) {
  return (
    <RoomGate meeting={meeting} door="delegation">
      <DelegationOrLeave />
    </RoomGate>
  )
}

function DelegationOrLeave() {
  const delegation = useReplica((held) => held.as.delegation)
  return delegation === null ? <Redirect to="/?because=no-sign-in" replace /> : <PhoneOrNote delegation={delegation} />
}

function PhoneOrNote({ delegation }: { readonly delegation: DelegationId }) {
  const stranger = strangerModel(useMeeting(), delegation, useWords('delegate'))
  return stranger === null ? <Phone delegation={delegation} /> : <StrangerNote model={stranger} />
}
