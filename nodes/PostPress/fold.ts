/** Letters that Unicode does not decompose, with the plain letters people type for them. */
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
 * The text for comparing names: without case, accents, zero-width characters and typographic variants. Marks of
 * non-Latin scripts stay, because they distinguish words there.
 */
export const fold = (text: string): string =>
	text
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		// Before normalization, which turns a standalone acute accent into a space and a combining mark.
		.replace(/[‘’‛ʼʹ′`´＇]/gu, "'")
		.replace(/[“”„‟«»″＂]/gu, '"')
		.replace(/[\p{Dash_Punctuation}−]/gu, '-')
		.normalize('NFKD')
		.replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mark}+/gu, '$1')
		// Upper case first: only this makes ẞ, ß and ss, or ı and i, equal.
		.toLowerCase()
		.toUpperCase()
		.toLowerCase()
		.replace(/[æðđħłœøþŧ]/gu, (letter) => PLAIN_LETTERS[letter])
		.replace(/\s*,\s*/gu, ', ')
		.replace(/\s+/gu, ' ')
		.replace(/^[, ]+|[, ]+$/gu, '');
