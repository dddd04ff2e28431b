import { Link } from 'wouter'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import type { StrangerModel } from './stranger-model.ts'

/** Instead of the phone, for a delegation that is not in this meeting: it cannot ask for the floor here. */
export function StrangerNote({ model }: { readonly model: StrangerModel }) {
  useTitle(model.title)
  return (
    <main className="stranger">
      <LanguageSwitch />
      <EmptyState title={model.title} sentence={model.sentence}>
        <Link href="/">{model.link}</Link>
      </EmptyState>
    </main>
  )
}
