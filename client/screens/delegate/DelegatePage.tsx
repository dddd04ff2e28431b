import './delegate.css'
import { Redirect } from 'wouter'
import { useReplica } from '#client/connection/replica-store.ts'
import { RoomGate } from '#client/ui/RoomGate.tsx'
import { Phone } from './Phone.tsx'

export default function DelegatePage({ meeting }: { readonly meeting: string }) {
  return (
    <RoomGate meeting={meeting} door="delegation">
      <DelegationOrLeave />
    </RoomGate>
  )
}

function DelegationOrLeave() {
  const delegation = useReplica((held) => held.as.delegation)
  return delegation === null ? <Redirect to="/?because=no-sign-in" replace /> : <Phone delegation={delegation} />
}
