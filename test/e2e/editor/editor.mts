import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { OWNER } from '../support/environment.cts';

/** How long an open list takes to settle, in milliseconds; clicks on a moving entry go astray. */
const SETTLE = 400;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** n8n's editor, used as a person uses it. */
export class Editor {
	constructor(
		private readonly page: Page,
		private readonly url: string,
		private readonly pictures: string,
	) {
		mkdirSync(pictures, { recursive: true });
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

	/** Opens a workflow and shows the form of one of its nodes. */
	async open(workflowId: string, node: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`).dblclick();
		await this.testId('node-parameters').first().waitFor();
	}

	/** Adds a node to an open canvas, by searching for it. */
	async addNode(workflowId: string, search: string, action: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
		await this.testId('node-creator-plus-button').click();
		await this.testId('node-creator-search-bar').fill(search);
		await this.testId('node-creator-item-name').filter({ hasText: search }).first().click();
		await this.testId('node-creator-item-name').filter({ hasText: action }).first().click();
		await this.testId('node-parameters').first().waitFor();
	}

	private async option(label: string): Promise<void> {
		await this.page.waitForTimeout(SETTLE);
		const wanted = new RegExp(`^\\s*${escaped(label)}\\s*$`, 'i');
		const options = this.page.locator('.el-select-dropdown__item:visible');
		const named = this.page.locator('.option-headline').filter({ hasText: wanted });
		await options
			.filter({ hasText: wanted })
			.or(options.filter({ has: named }))
			.first()
			.click();
		await this.page.waitForTimeout(SETTLE);
	}

	/** Chooses an entry of a field with fixed choices. */
	async choose(parameter: string, label: string): Promise<void> {
		await this.testId(`parameter-input-${parameter}`).last().locator('input').first().click();
		await this.option(label);
	}

	/** Adds a filter to the form. */
	async addFilter(label: string): Promise<void> {
		await this.page.locator('input[placeholder="Add Filter"]').first().click();
		await this.option(label);
	}

	/** Adds an entry to a filter; where a filter has several kinds of entry, one of this kind. */
	async addEntry(filter: string, kind?: string): Promise<void> {
		const collection = this.testId(`fixed-collection-${filter}`);
		if (kind === undefined) {
			await collection.locator('[data-test-id="fixed-collection-add"]').click();
			return;
		}
		await collection.locator('input[placeholder^="Add "]').last().click();
		await this.option(kind);
	}

	/** Picks in the last list of this name what the typed text finds. */
	async pick(name: string, entry: string, typed?: string): Promise<void> {
		await this.testId(`resource-locator-${name}`)
			.last()
			.locator('[data-test-id="rlc-input"]')
			.click();
		const search = this.page.locator('[data-test-id="rlc-search"]:visible');
		if (typed !== undefined) await search.fill(typed);
		const found = this.page.locator('[data-test-id="rlc-item"]:visible');
		await found.filter({ hasText: entry }).first().click();
		await this.page.waitForTimeout(SETTLE);
	}

	/** Runs the node and gives what the output panel says. */
	async execute(): Promise<string> {
		await this.testId('node-execute-button').click();
		const count = this.testId('output-panel').getByText(/^\d+ items?$/);
		await count.waitFor();
		return (await count.textContent())?.trim() ?? '';
	}

	/** The column names of the output table. */
	async columns(): Promise<string[]> {
		return await this.testId('output-panel').locator('th').allInnerTexts();
	}

	/** Whether the form shows this text. */
	async shows(text: string): Promise<boolean> {
		return (await this.testId('node-parameters').first().innerText()).includes(text);
	}

	/** Saves a picture of the whole window. */
	async picture(name: string): Promise<void> {
		await this.page.screenshot({ path: join(this.pictures, `${name}.png`) });
	}
}
