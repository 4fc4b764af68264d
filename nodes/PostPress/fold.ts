/** Letters that Unicode takes for letters of their own, where people write the plain ones. */
const PLAIN_LETTERS: Record<string, string> = {
	æ: 'ae',
	ð: 'd',
	đ: 'd',
	ħ: 'h',
	ł: 'l',
	œ: 'oe',
	ø: 'o',
	þ: 'th',
	ŧ: 't',
};

/**
 * The text for comparing names as people write them: without case, accents, zero-width characters and
 * typographic variants. Marks of other scripts stay, since they make other words there.
 */
export const fold = (text: string): string =>
	text
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		// Before the normalization, which makes a space and a mark of the acute accent that stands alone.
		.replace(/[‘’‛ʼʹ′`´＇]/gu, "'")
		.replace(/[“”„‟«»″＂]/gu, '"')
		.replace(/[\p{Dash_Punctuation}−]/gu, '-')
		.normalize('NFKD')
		.replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mark}+/gu, '$1')
		// There and back again, since only that takes ẞ, ß and ss, or ı and i, for the same.
		.toLowerCase()
		.toUpperCase()
		.toLowerCase()
		.replace(/[æðđħłœøþŧ]/gu, (letter) => PLAIN_LETTERS[letter])
		.replace(/\s*,\s*/gu, ', ')
		.replace(/\s+/gu, ' ')
		.replace(/^[, ]+|[, ]+$/gu, '');
