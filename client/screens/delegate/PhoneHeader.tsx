import { useReplica } from '#client/connection/replica-store.ts'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { NamePlate } from '#client/ui/NamePlate.tsx'
import { RehearsalMark } from '#client/ui/RehearsalMark.tsx'
import type { DelegateModel } from './delegate-model.ts'

/** Whose phone it is, and where the meeting is. */
export function PhoneHeader({ model }: { readonly model: DelegateModel }) {
  const rehearsal = useReplica((held) => held.meeting?.rehearsal ?? null)
  return (
    <header className="phone-header">
      <RehearsalMark rehearsal={rehearsal} />
      <NamePlate {...model.delegation} behalf={null} speaker={null} size="row" />
      <LanguageSwitch />
      <p className="phone-round figures">{model.round}</p>
    </header>
  )
}
