import type { INodeProperties } from 'n8n-workflow';
import { accountPicker } from '../PostPress/resources/accountPicker';
import { linkedInSearchParameters } from '../PostPress/resources/linkedInSearch';
import { ownOptions, ownParameters } from './ownProperties';

const OPERATIONS = ['search', 'searchFromUrl'];

/** What the trigger has in a form of its own, or not at all: nobody talks to an agent here, and nothing is saved. */
const isLeftOut = ({ name }: INodeProperties) =>
	['returnAll', 'limit', 'showAgentText', 'save_search'].includes(name) ||
	name.endsWith('AgentText');

/** When the trigger shows a parameter of the search; undefined where it never does. */
function shown({ displayOptions }: INodeProperties): INodeProperties['displayOptions'] {
	const { resource, operation = OPERATIONS, ...show } = displayOptions?.show ?? {};
	const shared = OPERATIONS.filter((name) => operation.includes(name));
	if (shared.length === 0 || (resource && !resource.includes('linkedInSearch'))) return undefined;
	return { show: shared.length < OPERATIONS.length ? { operation: shared, ...show } : show };
}

/** A parameter of the search as the trigger has it. */
function adapt(property: INodeProperties): INodeProperties[] {
	const displayOptions = shown(property);
	if (displayOptions === undefined || isLeftOut(property)) return [];
	const adapted: INodeProperties = { ...property, displayOptions };
	if (Object.keys(displayOptions.show ?? {}).length === 0) delete adapted.displayOptions;
	if (property.type !== 'collection') return [adapted];
	const options = property.options as INodeProperties[];
	return [{ ...adapted, options: options.filter((option) => !isLeftOut(option)) }];
}

const byLabel = (a: INodeProperties, b: INodeProperties) =>
	a.displayName.localeCompare(b.displayName, 'en');

const withOwnOptions = (property: INodeProperties): INodeProperties =>
	property.name === 'options'
		? {
				...property,
				options: [...(property.options as INodeProperties[]), ...ownOptions].sort(byLabel),
			}
		: property;

const searchProperties = linkedInSearchParameters.flatMap(adapt).map(withOwnOptions);
const firstOutput = searchProperties.findIndex(({ name }) => name === 'output');
const [operation, ...limits] = ownParameters;

/** All parameters of the trigger, in the order of the form: those of the search, from the same tables. */
export const properties: INodeProperties[] = [
	operation,
	...adapt(accountPicker),
	...searchProperties.slice(0, firstOutput),
	...limits,
	...searchProperties.slice(firstOutput),
];
