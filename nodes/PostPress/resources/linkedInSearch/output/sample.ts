import type { GenericValue, IDataObject } from 'n8n-workflow';
import { objectAt, orNull } from './values';

/** Maximum length of a post's text, in characters. */
const TEXT_LENGTH = 80;

/** Author and beginning of a post. */
function postSample({ author, text }: IDataObject): GenericValue {
	const whole = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
	const characters = [...whole];
	const beginning = characters.slice(0, TEXT_LENGTH).join('').trim();
	const shown = characters.length > TEXT_LENGTH ? `${beginning}…` : beginning;
	return orNull([objectAt(author).name, shown].filter(Boolean).join(': '));
}

/** A short text by which a person recognizes the result; null if it has no suitable field. */
export const sampleOf = (result: IDataObject): GenericValue =>
	result.type === 'POST' ? postSample(result) : (orNull(result.name) ?? orNull(result.title));
