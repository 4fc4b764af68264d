import type {
	INodeParameters,
	INodeProperties,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { workflow } from './core.cts';

/** The parameters that control which others the form shows, in order. */
const DECIDING = [
	'resource',
	'operation',
	'api',
	'category',
	'specifyFilters',
	'returnAll',
	'output',
];

/** Values of the controlling parameters, with the parameters that the form shows. */
export interface ShownForm {
	values: INodeParameters;
	shown: INodeProperties[];
}

/** The values of a parameter that the editor offers. */
export const valuesOf = ({ type, options = [] }: INodeProperties): Array<string | boolean> =>
	type === 'boolean'
		? [false, true]
		: (options as INodePropertyOptions[]).map(({ value }) => value as string);

function isShown(
	property: INodeProperties,
	values: INodeParameters,
	description: INodeTypeDescription,
	root: INodeParameters = values,
): boolean {
	const node = { typeVersion: [description.version].flat().at(-1)! };
	return workflow.NodeHelpers.displayParameter(values, property, node, description, root);
}

/** All forms that the controlling parameters can produce with offered values. */
export function shownForms(description: INodeTypeDescription): ShownForm[] {
	const { properties } = description;
	let forms: INodeParameters[] = [{}];
	for (const name of DECIDING) {
		forms = forms.flatMap((values) => {
			const offered = properties
				.filter((property) => property.name === name && isShown(property, values, description))
				.flatMap(valuesOf);
			return offered.length === 0
				? [values]
				: offered.map((value) => ({ ...values, [name]: value }));
		});
	}
	return forms.map((values) => ({
		values,
		shown: properties.filter((property) => isShown(property, values, description)),
	}));
}

/** The parameters directly inside this one, section by section. */
export function fieldsOf({ type, options = [] }: INodeProperties): INodeProperties[][] {
	if (type === 'collection') return [options as INodeProperties[]];
	if (type !== 'fixedCollection') return [];
	return options.map((section) => ('values' in section ? section.values : []));
}

/** Names used by two fields that are shown together, including nested fields. */
export function clashes(
	fields: INodeProperties[],
	description: INodeTypeDescription,
	root: INodeParameters,
): string[] {
	const names = fields.flatMap(({ displayOptions }) => Object.keys(displayOptions?.show ?? {}));
	const deciding = fields.filter(({ name }) => names.includes(name));
	let choices: INodeParameters[] = [{}];
	for (const field of deciding) {
		const offered = valuesOf(field);
		if (offered.length === 0) continue;
		choices = choices.flatMap((values) =>
			offered.map((value) => ({ ...values, [field.name]: value })),
		);
	}
	const own = choices.flatMap((values) => {
		const shown = fields.filter((field) => isShown(field, values, description, root));
		return shown.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index);
	});
	const inner = fields.flatMap((field) =>
		fieldsOf(field).flatMap((section) =>
			clashes(section, description, root).map((name) => `${field.name}.${name}`),
		),
	);
	return [...own, ...inner];
}
