import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';
import { description, runNode } from '../../support/engine.cts';
import { evaluations } from '../../support/expressions.cts';
import { useFixture } from '../../support/fixture/setup.cts';
import { loadedDescription } from '../../support/loaded.cts';
import { ACCOUNT, credentialsOf, locator } from '../../support/search.cts';
import { type ShownForm, shownForms } from '../../support/shownForms.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const fixture = useFixture();
const sandbox = useSandbox();

/** What these expressions find; the filters find nothing, which is ignored. */
const ITEM: IDataObject = {
	accountId: ACCOUNT,
	breakDownBy: '',
	filtersJson: '{}',
	options: 0,
	returnAll: false,
	url: 'https://www.linkedin.com/search/results/people/?keywords=nurse',
};

/** What all expressions of the form find: any text and any number will do for a new parameter. */
function itemFor(shown: INodeProperties[]): IDataObject {
	const found: Record<string, string | number> = { string: 'nurse', number: 1 };
	const plain = shown.filter(({ type }) => type in found);
	return { ...Object.fromEntries(plain.map(({ name, type }) => [name, found[type]])), ...ITEM };
}

const expressionOf = (name: string) => `={{ $json.${name} }}`;

/** The parameter with an expression of its own: a collection has it in its first plain field. */
function entered({ name, type, options = [] }: INodeProperties): INodeParameters[string] {
	const expression = expressionOf(name);
	if (type === 'resourceLocator') return locator('id', expression);
	if (type !== 'collection') return expression;
	if (name === 'options') return { delayBetweenRequests: expression, ignoreEmptyFilters: true };
	const plain = (options as INodeProperties[]).find((one) =>
		['string', 'number', 'options', 'multiOptions'].includes(one.type),
	);
	return { [plain!.name]: expression };
}

const holdsExpression = ({ name, type, noDataExpression }: INodeProperties) =>
	!noDataExpression && type !== 'notice' && name !== 'requestOptions';

/** How often n8n evaluates each parameter's expression while `work` is done. */
async function evaluated(names: string[], work: () => Promise<unknown>) {
	const counts = [...(await evaluations(work))];
	const countOf = (name: string) =>
		counts
			.filter(([text]) => new RegExp(`\\b${name}\\b`).test(text))
			.reduce((sum, [, count]) => sum + count, 0);
	return Object.fromEntries(names.map((name) => [name, countOf(name)]));
}

/** How often n8n evaluates a parameter that its node has once and reads once. */
async function leastEvaluations(): Promise<number> {
	const { label } = await evaluated(
		['label'],
		async () =>
			await fixture.engine.runNode({
				parameters: { label: expressionOf('label') },
				items: [{ label: 'x' }],
				credentials: fixture.server.credentials,
			}),
	);
	return label;
}

/** Runs the form with an expression in all its parameters; how often each was evaluated. */
async function evaluatedIn(nodeName: string, { values, shown }: ShownForm) {
	const own = shown.filter(holdsExpression);
	const parameters = {
		...values,
		...Object.fromEntries(own.map((property) => [property.name, entered(property)])),
	};
	return await evaluated(
		own.map(({ name }) => name),
		async () =>
			await runNode({
				parameters,
				items: [itemFor(own)],
				credentials: credentialsOf(sandbox.current),
				onError: 'continueRegularOutput',
				nodeName,
			}),
	);
}

/** One form of each operation for each set of parameters that it shows. */
function differentForms(nodeName: string): ShownForm[] {
	const forms = shownForms(description(nodeName)).map((form) => {
		const { resource, operation } = form.values;
		const shown = form.shown.map(({ name }) => name);
		return [JSON.stringify([resource, operation, shown]), form] as const;
	});
	return [...new Map(forms).values()];
}

it('expressions are evaluated no more often than n8n itself requires', async () => {
	const { properties } = await loadedDescription();
	const least = await leastEvaluations();
	// n8n does so for each property of the name, and then the node reads it.
	const forEachProperty = least - 1;
	expect(forEachProperty).toBeGreaterThan(0);
	// Without a notice of their name, n8n would forget the filters while JSON is used.
	const kept = properties.filter(({ type }) => type === 'notice').map(({ name }) => name);
	const expected = (name: string) => (kept.includes(name) ? least + forEachProperty : least);

	const seen = new Set<string>();
	for (const nodeName of ['postPress', 'postPressTool']) {
		for (const form of differentForms(nodeName)) {
			const counts = await evaluatedIn(nodeName, form);
			const names = Object.keys(counts);
			expect({ form: form.values, counts }).toEqual({
				form: form.values,
				counts: Object.fromEntries(names.map((name) => [name, expected(name)])),
			});
			for (const name of names) seen.add(name);
		}
	}
	const all = new Set(properties.filter(holdsExpression).map(({ name }) => name));
	expect([...seen].sort()).toEqual([...all].sort());
});
