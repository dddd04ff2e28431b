type SpeakerFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (speaker: string) => void
}

/** Who will speak, as the name is to be read. */
export function SpeakerField({ label, hint, value, onChange }: SpeakerFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && <span className="quiet small">{hint}</span>}
    </label>
  )
}
