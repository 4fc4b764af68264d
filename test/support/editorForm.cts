import type {
	INode,
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodeTypeDescription,
	NodeParameterValueType,
} from 'n8n-workflow';
import { workflow } from './core.cts';

const isMultiple = ({ typeOptions }: INodeProperties) => typeOptions?.multipleValues === true;

const fieldsAsTheyCome = (fields: INodeProperties[]): INodeParameters =>
	Object.fromEntries(fields.map((field) => [field.name, addedValue(field)]));

/** The editor's value right after "Add Filter" or a button that adds a row. */
function addedValue(property: INodeProperties): NodeParameterValueType {
	if (!isMultiple(property)) return structuredClone(property.default);
	return property.type === 'fixedCollection' ? {} : [structuredClone('') as string];
}

/** The values of a filter that was added and left unchanged: empty, and with each of its parts added. */
export function leftAsTheyCome(property: INodeProperties): NodeParameterValueType[] {
	const { type, options = [] } = property;
	if (type === 'collection') {
		const fields = options as INodeProperties[];
		return [{}, ...fields.map((field) => ({ [field.name]: addedValue(field) }))];
	}
	if (type !== 'fixedCollection') return [addedValue(property)];
	return (options as INodePropertyCollection[]).map(({ name, values }) => {
		const row = fieldsAsTheyCome(values);
		return { [name]: isMultiple(property) ? [row] : row } as INodeParameters;
	});
}

/** The parameters as saved by n8n's editor: values equal to their default are omitted. */
export function asStored(
	{ properties }: INodeTypeDescription,
	parameters: INodeParameters,
): INodeParameters {
	const node = { typeVersion: 1 } as INode;
	const { getNodeParameters } = workflow.NodeHelpers;
	const stored = getNodeParameters(properties, parameters, false, false, node, null);
	return stored ?? {};
}
