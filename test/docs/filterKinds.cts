import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** What a filter takes, in words, and where its values come from, as Markdown. */
export interface Kind {
	takes: string;
	values: string;
	/** The parameters inside this one; `list` says that there may be several of them. */
	inside?: { fields: INodeProperties[]; list: boolean };
}

type Option = NonNullable<INodeProperties['options']>[number];

const isSection = (option: Option): option is INodePropertyCollection => 'values' in option;
const isParameter = (option: Option): option is INodeProperties => 'type' in option;
const isChoice = (option: Option): option is INodePropertyOptions => 'value' in option;

const sameWord = (a: string, b: string) =>
	a.toLowerCase().replace(/[^a-z0-9]/g, '') === b.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A choice as JSON holds it; its label where that says more. */
function choice({ name, value }: INodePropertyOptions): string {
	const code = `\`${String(value)}\``;
	return sameWord(name, String(value)) ? code : `${code} ${name}`;
}

const choicesOf = ({ options = [] }: INodeProperties) =>
	options.filter(isChoice).filter(({ value }) => value !== '');

const RANGE = /^[\d.]*-[\d.]*$/;

const isRanges = (property: INodeProperties) =>
	choicesOf(property).every(({ value }) => RANGE.test(String(value)));

const listOf = (property: INodeProperties) =>
	isRanges(property)
		? choicesOf(property)
				.map(({ value }) => `\`${String(value)}\``)
				.join(', ')
		: choicesOf(property).map(choice).join(', ');

/** The type of the Filter Value look-up behind a picker, as its list method is called. */
const typeOf = ({ modes = [] }: INodeProperties) =>
	modes.map(({ typeOptions }) => typeOptions?.searchListMethod).find(Boolean);

const takesText = ({ modes = [] }: INodeProperties) => modes.some(({ name }) => name === 'text');

function pickers(property: INodeProperties, service: string, suffix = ''): Kind {
	const what = takesText(property) ? 'Names, IDs or texts' : 'Names or IDs';
	return { takes: `${what}${suffix}`, values: `\`${typeOf(property)}\` · \`${service}\`` };
}

function kindOfSections(property: INodeProperties, service: string): Kind {
	const sections = (property.options ?? []).filter(isSection);
	const names = sections.map(({ name }) => name).join();
	const [first] = sections[0].values;
	const holdsOnlyPicker = first.type === 'resourceLocator' && sections[0].values.length === 1;
	if (holdsOnlyPicker && names === 'values') return pickers(first, service);
	if (holdsOnlyPicker && names === 'include,exclude') {
		return pickers(first, service, ' to include or exclude');
	}
	const fields = sections.flatMap(({ values }) => values);
	const list = property.typeOptions?.multipleValues === true;
	return {
		takes: list ? 'Any number of rows' : 'All in one form',
		values: '',
		inside: { fields, list },
	};
}

function kindOfCollection({ options = [] }: INodeProperties): Kind {
	const fields = options.filter(isParameter);
	const names = fields.map(({ name }) => name).join();
	if (names === 'min,max') {
		return { takes: 'Minimum and maximum, or one of them', values: '`{ min, max }`, free' };
	}
	const areLists = fields.every(
		({ type, typeOptions }) => type === 'multiOptions' && !typeOptions?.loadOptionsMethod,
	);
	if (names === 'include,exclude' && areLists) {
		return { takes: 'Any of a list, to include or exclude', values: listOf(fields[0]) };
	}
	return { takes: 'Any of its fields', values: '', inside: { fields, list: false } };
}

/**
 * The kind of a filter, read from how it looks in the editor; `inRows` where it stands in rows, which
 * several names make several of. Throws for one that it does not know.
 */
export function kindOf(property: INodeProperties, service: string, inRows = false): Kind {
	const isList = property.typeOptions?.multipleValues === true;
	switch (property.type) {
		case 'resourceLocator':
			return { ...pickers(property, service), ...(!inRows && { takes: 'One name or ID' }) };
		case 'fixedCollection':
			return kindOfSections(property, service);
		case 'collection':
			return kindOfCollection(property);
		case 'multiOptions':
			if (property.typeOptions?.loadOptionsMethod) {
				const type = property.typeOptions.loadOptionsMethod;
				return { takes: 'Names or IDs', values: `\`${type}\` · \`${service}\`` };
			}
			return {
				takes: isRanges(property) ? 'Any of the ranges' : 'Any of a list',
				values: listOf(property),
			};
		case 'options':
			return { takes: 'One of a list', values: listOf(property) };
		case 'string':
			return { takes: isList ? 'Texts' : 'Text', values: 'free' };
		case 'number':
			return { takes: 'Number', values: 'free' };
		case 'boolean':
			return { takes: 'Yes or no', values: '`true`, `false`' };
		case 'dateTime':
			return { takes: 'Date', values: 'e.g. `2026-01-31`' };
		default:
			throw new Error(`${property.name}: no words for the type ${property.type}`);
	}
}
