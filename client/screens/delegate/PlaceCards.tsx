import type { PlaceModel } from './place-model.ts'

/** Every place the delegation has on the list, and what it should know of each. */
export function PlaceCards({ places }: { readonly places: readonly PlaceModel[] }) {
  return (
    <ul className="places">
      {places.map((place, index) => (
        <li key={place.id} className="place">
          <p className="place-head">
            <span className="place-capacity">{place.capacity}</span>
            {places.length > 1 && place.position !== null && (
              <span className="place-position figures">{place.position}</span>
            )}
          </p>
          {index > 0 && place.when !== null && <p className="figures">{place.when}</p>}
          {place.facts.map((fact) => (
            <p key={fact} className="quiet">
              {fact}
            </p>
          ))}
          {place.passed.length > 0 && (
            <ul className="place-passed">
              {place.passed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
