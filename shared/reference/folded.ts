/** Letters that do not come apart into a plain letter and a mark, and Arabic letters written in more than one way. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}

/**
 * What is left of a text when capitals, accents, Arabic vowel signs and forms of hamza, and punctuation do not count.
 * "Côte d’Ivoire" and "cote divoire" are the same; so are "الإمارات" and "الامارات".
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}ءـ'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[æđðħıłøœßþٱىیکة]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
