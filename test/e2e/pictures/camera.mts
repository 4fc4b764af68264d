import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';

/** A part of the window, in pixels. */
export interface Frame {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A screenshot of a film, and how long it is shown, in milliseconds. */
export interface Shot {
	picture: Buffer;
	ms: number;
}

const SMALL = { palette: true, effort: 10 } as const;

/** Notifications and n8n's own offers. */
const HIDDEN = `
	.el-notification, .n8n-toast, [data-test-id="ask-assistant-floating-button"] {
		display: none !important;
	}
`;

/** Controls on top of the canvas. */
const CONTROLS = `
	[data-test-id="canvas-controls"], .vue-flow__panel, .vue-flow__controls,
	[data-test-id="canvas-handle-plus-wrapper"], [data-test-id^="execute-workflow-button"],
	[data-test-id="workflow-chat-button"], [class*="executionButtons"] {
		visibility: hidden !important;
	}
`;

/** The space around a frame's content, in pixels. */
export type Margin = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** The smallest frame that contains all of these elements, with a margin. */
export async function around(
	elements: Locator,
	{ left = 0, top = 0, right = 0, bottom = 0 }: Margin = {},
): Promise<Frame> {
	const boxes = await Promise.all((await elements.all()).map((one) => one.boundingBox()));
	const seen = boxes.filter((box) => box !== null);
	const x = Math.round(Math.min(...seen.map((box) => box.x)) - left);
	const y = Math.round(Math.min(...seen.map((box) => box.y)) - top);
	const end = Math.round(Math.max(...seen.map((box) => box.x + box.width)) + right);
	const foot = Math.round(Math.max(...seen.map((box) => box.y + box.height)) + bottom);
	return { x, y, width: end - x, height: foot - y };
}

/** Takes the pictures of the README. */
export class Camera {
	constructor(
		private readonly page: Page,
		private readonly folder: string,
	) {
		mkdirSync(folder, { recursive: true });
	}

	/** Sets the size of the window, and hides what pictures should not show. */
	async setUp(width: number, height: number, { controls }: { controls: boolean }): Promise<void> {
		await this.page.setViewportSize({ width, height });
		await this.page.addStyleTag({ content: controls ? HIDDEN : HIDDEN + CONTROLS });
	}

	/** A screenshot of the frame, or of the whole window. */
	async shoot(frame?: Frame): Promise<Buffer> {
		// Fonts and edges appear a moment after the nodes.
		await this.page.waitForTimeout(1000);
		return await this.page.screenshot({ clip: frame, animations: 'disabled' });
	}

	/** Saves the frame, or the whole window, with few colors to keep the file small. */
	async take(name: string, frame?: Frame): Promise<void> {
		await this.save(`${name}.png`, sharp(await this.shoot(frame)).png(SMALL));
	}

	/** Saves two frames side by side. */
	async takeBoth(name: string, left: Frame, right: Frame): Promise<void> {
		const pictures = [await this.shoot(left), await this.shoot(right)];
		const join = { across: 2, shim: 24, background: '#fff', valign: 'top' } as const;
		await this.save(`${name}.png`, sharp(pictures, { join }).png(SMALL));
	}

	/** Saves an animated picture; each shot is shown for its number of milliseconds. */
	async animate(name: string, shots: Shot[]): Promise<void> {
		const pictures = shots.map(({ picture }) => picture);
		const delay = shots.map(({ ms }) => ms);
		const film = sharp(pictures, { join: { animated: true } });
		await this.save(`${name}.gif`, film.gif({ delay, colours: 64, dither: 0, effort: 10 }));
	}

	private async save(file: string, picture: Sharp): Promise<void> {
		const { size } = await picture.toFile(join(this.folder, file));
		process.stdout.write(`${file}  ${Math.ceil(size / 1024)} KB\n`);
	}
}
