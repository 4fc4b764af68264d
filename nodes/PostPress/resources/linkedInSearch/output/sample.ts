import type { GenericValue, IDataObject } from 'n8n-workflow';
import { objectAt, orNull } from './values';

/** How much of a post's text stands for it, in characters. */
const TEXT_LENGTH = 80;

/** A post has no name: who wrote it and how it begins. */
function postSample({ author, text }: IDataObject): GenericValue {
	const whole = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
	const characters = [...whole];
	const beginning = characters.slice(0, TEXT_LENGTH).join('').trim();
	const shown = characters.length > TEXT_LENGTH ? `${beginning}…` : beginning;
	return orNull([objectAt(author).name, shown].filter(Boolean).join(': '));
}

/** What tells a person at a glance which result this is; null if it says nothing of itself. */
export const sampleOf = (result: IDataObject): GenericValue =>
	result.type === 'POST' ? postSample(result) : (orNull(result.name) ?? orNull(result.title));
