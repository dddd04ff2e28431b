import { useWords } from '#client/wording/use-words.ts'
import type { LotModel } from './draw-model.ts'
import { VerdictSign } from './VerdictSign.tsx'

type LotTableProps = { readonly caption: string; readonly lots: readonly LotModel[] }

/** Those of one class in the order of their lots, row by row right or wrong. */
export function LotTable({ caption, lots }: LotTableProps) {
  const { t } = useWords('draw')
  return (
    <table className="lots">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.place')}</th>
          <th scope="col">{t('table.delegation')}</th>
          <th scope="col">{t('table.inscription')}</th>
          <th scope="col">{t('table.lot')}</th>
          <th scope="col">{t('table.check')}</th>
          <th scope="col">{t('table.now')}</th>
        </tr>
      </thead>
      <tbody>
        {lots.map(({ id, place, name, behalf, told, instead, verdict, says, now }) => (
          <tr key={id} data-verdict={verdict ?? undefined}>
            <td className="lots-place figures">{place}</td>
            <th scope="row">
              <bdi>{name}</bdi>
              {behalf !== null && <span className="lots-behalf">{behalf}</span>}
            </th>
            <td dir="ltr">
              <code>{id}</code>
            </td>
            <td dir="ltr" className="lots-figure">
              <code>{told}</code>
              {instead !== null && (
                <p>
                  <bdi>{t('table.instead')}</bdi> <code>{instead}</code>
                </p>
              )}
            </td>
            <td className="lots-check">
              {verdict !== null && <VerdictSign verdict={verdict} />}
              {says}
            </td>
            <td className="lots-now">{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
