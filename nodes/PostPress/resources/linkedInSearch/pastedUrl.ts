import { trim } from '../../values';

/** Characters around a URL copied from a text. */
const WRAPPERS = ['<>', '""', "''", '``', '()', '[]', '“”', '„“', '‘’', '«»'];

const SCHEMES = ['https://', 'http://', '//'];

/** The URL itself, without quotes, brackets or a Markdown link around it. */
function unwrap(pasted: string): string {
	const text = trim(pasted);
	const target = text.startsWith('[') && text.endsWith(')') ? text.indexOf('](') : -1;
	// A Markdown link may end in a title, a link of Slack in a label.
	if (target >= 0) return unwrap(text.slice(target + 2, -1).split(' "')[0]);
	const wrapper = WRAPPERS.find(
		([open, close]) => text.length > 1 && text.startsWith(open) && text.endsWith(close),
	);
	if (!wrapper) return text;
	const inside = text.slice(1, -1);
	return unwrap(wrapper === '<>' ? inside.split('|')[0] : inside);
}

/** A pasted URL and its defects. */
export interface PastedUrl {
	/** Undefined if the text is not a URL. */
	url?: URL;
	/** The text contains a second URL. */
	isFollowed: boolean;
	/** It contains white space other than spaces, which browsers show decoded. */
	isBroken: boolean;
}

/** Parses a URL that may lack its scheme, come from HTML, or have quotes or brackets around it. */
export function readPastedUrl(text: string): PastedUrl {
	const pasted = unwrap(text).replaceAll('&amp;', '&');
	const scheme = SCHEMES.find((one) => pasted.toLowerCase().startsWith(one)) ?? '';
	const rest = pasted.slice(scheme.length);
	const address = rest.split(/[?#]/u)[0];
	return {
		url: URL.canParse(`https://${rest}`) ? new URL(`https://${rest}`) : undefined,
		isFollowed: rest.includes('://') || rest.toLowerCase().split('linkedin.com/').length > 2,
		isBroken: /\s/u.test(address) || /[^\S ]/u.test(rest),
	};
}
