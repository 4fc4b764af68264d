import type { Locator, Page } from 'playwright-core';
import { OWNER } from '../support/environment.cts';
import { Form } from './form.mts';

/** n8n's editor, used as a person uses it. */
export class Editor {
	readonly form: Form;

	constructor(
		readonly page: Page,
		private readonly url: string,
	) {
		this.form = new Form(page);
	}

	private testId(id: string): Locator {
		return this.page.locator(`[data-test-id="${id}"]`);
	}

	/** Logs in as the owner. */
	async logIn(): Promise<void> {
		await this.page.goto(`${this.url}/signin`, { waitUntil: 'domcontentloaded' });
		await this.page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
		await this.page.locator('input[name="password"]').fill(OWNER.password);
		await this.testId('form-submit-button').click();
		await this.page.waitForURL(({ pathname }) => !pathname.startsWith('/signin'));
	}

	/** Shows a workflow. */
	async show(workflowId: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
		await this.testId('canvas-node').first().waitFor();
	}

	/** Shows the form of a node in the shown workflow. */
	async open(node: string): Promise<void> {
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`).dblclick();
		await this.form.isOpen();
	}

	/** Searches in the open panel of nodes; returns the matching entries. */
	async creatorEntries(text: string): Promise<Locator> {
		await this.testId('node-creator-search-bar').fill(text);
		return this.testId('node-creator-item-name');
	}

	/** Opens the panel of nodes and searches in it; returns the matching entries. */
	async searchNode(text: string): Promise<Locator> {
		this.form.clicks += 1;
		await this.testId('node-creator-plus-button').click();
		return await this.creatorEntries(text);
	}

	/** Adds a node to the shown workflow, which opens its form. */
	async addNode(name: string, action: string): Promise<void> {
		const entries = await this.searchNode(name);
		this.form.clicks += 2;
		await entries.filter({ hasText: name }).first().click();
		await entries
			.filter({ hasText: new RegExp(`^\\s*${action}\\s*$`) })
			.first()
			.click();
		await this.form.isOpen();
	}

	/** Starts the open node. */
	async execute(): Promise<void> {
		this.form.clicks += 1;
		await this.testId('node-execute-button').click();
	}

	/** What the output panel says of the number of items, as soon as it says it. */
	async count(): Promise<string> {
		const count = this.testId('output-panel').getByText(/^\d+ items?$/);
		await count.waitFor();
		return (await count.textContent())?.trim() ?? '';
	}

	/** Waits until the output panel says this. */
	async says(text: string): Promise<void> {
		await this.testId('output-panel').getByText(text).first().waitFor();
	}

	/** The output table: its head, and its first row. */
	async table(): Promise<{ head: string[]; row: string[] }> {
		const panel = this.testId('output-panel');
		const texts = async (cells: Locator) =>
			(await cells.allInnerTexts()).map((text) => text.trim());
		await panel.locator('td').first().waitFor();
		const rows = panel.locator('tbody tr').filter({ has: this.page.locator('td') });
		// A narrow column at the end takes up the rest of the width.
		const head = (await texts(panel.locator('th'))).filter((text) => text !== '');
		return { head, row: (await texts(rows.first().locator('td'))).slice(0, head.length) };
	}
}
