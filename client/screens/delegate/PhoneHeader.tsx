import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { NamePlate } from '#client/ui/NamePlate.tsx'
import type { DelegateModel } from './delegate-model.ts'

/** Whose phone it is, and where the meeting is. */
export function PhoneHeader({ model }: { readonly model: DelegateModel }) {
  return (
    <header className="phone-header">
      <NamePlate {...model.delegation} behalf={null} speaker={null} size="row" />
      <LanguageSwitch />
      <p className="phone-round figures">{model.round}</p>
    </header>
  )
}
