import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWebSocket, type WebSocketClient } from './web-socket.ts';
import { within } from './within.ts';

/** A Chromium of the test's own, with one tab, driven over the DevTools protocol (https://chromedevtools.github.io/devtools-protocol/). */
export interface Browser {
  /** Whatever the console, the network or the policy of a page complained about. */
  readonly problems: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  go(address: string): Promise<void>;
  /** What an expression is in the page, as JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Clicks the first link or button of this name with the mouse, and waits for the page it leads to. */
  follow(name: string): Promise<void>;
  /** Clicks a link that is a download, and gives the file's name and text. */
  download(name: string): Promise<{ readonly name: string; readonly text: string }>;
  /** Presses a key of the keyboard. */
  press(key: 'Tab' | 'Enter'): Promise<void>;
  /** The same, and waits for the page that it leads to. */
  pressAndWait(key: 'Enter'): Promise<void>;
  type(text: string): Promise<void>;
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  /** Writes what is to be seen as PNG. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

const patience = 30_000;

/** As root it takes --no-sandbox; the rest keeps it from asking anybody else for anything. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--remote-debugging-port=0',
];

/** Starts Chromium with a profile that goes with it. */
export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'pbxc-browser-'));
  const child = spawn('chromium', [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  });
  const url = await within(patience, 'Chromium to listen', listening(child));
  const problems: string[] = [];
  const requests: string[] = [];
  const waiting = new Map<number, { resolve(result: Record<string, unknown>): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((params: Record<string, unknown>) => void)[]>();
  let nextId = 1;
  let session: string | undefined;
  const socket: WebSocketClient = await openWebSocket({
    url,
    onText(text) {
      const message: Message = JSON.parse(text);
      if (message.id !== undefined) {
        const asked = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error !== undefined) asked?.reject(new Error(message.error.message));
        else asked?.resolve(message.result ?? {});
      }
      for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params ?? {});
    },
  });
  const send = (method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const id = nextId++;
    const answer = new Promise<Record<string, unknown>>((resolve, reject) => waiting.set(id, { resolve, reject }));
    socket.send(JSON.stringify({ id, method, params, ...(session !== undefined && { sessionId: session }) }));
    return within(patience, `Chromium to answer ${method}`, answer);
  };
  const on = (method: string, listener: (params: Record<string, unknown>) => void): void => {
    listeners.set(method, [...(listeners.get(method) ?? []), listener]);
  };
  const once = (method: string, fits: (params: Record<string, unknown>) => boolean = () => true) =>
    within(
      patience,
      method,
      new Promise<Record<string, unknown>>((resolve) => on(method, (params) => fits(params) && resolve(params))),
    );

  const { targetInfos } = (await send('Target.getTargets')) as { targetInfos: { targetId: string; type: string }[] };
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
  session = String((await send('Target.attachToTarget', { targetId, flatten: true }))['sessionId']);
  on('Runtime.consoleAPICalled', ({ type, args }) => problems.push(`console ${type}: ${JSON.stringify(args)}`));
  on('Runtime.exceptionThrown', ({ exceptionDetails }) => problems.push(JSON.stringify(exceptionDetails)));
  on('Log.entryAdded', ({ entry }) => problems.push(JSON.stringify(entry)));
  on('Audits.issueAdded', ({ issue }) => problems.push(JSON.stringify(issue)));
  on('Network.requestWillBeSent', ({ request }) => requests.push((request as { url: string }).url));
  for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'Audits']) await send(`${domain}.enable`);
  await send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: profile, eventsEnabled: true });

  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']));
    return (answer['result'] as { value: Value }).value;
  };
  const andLoad = async (action: () => Promise<unknown>): Promise<void> => {
    const loaded = once('Page.loadEventFired');
    await action();
    await loaded;
  };
  const click = async (name: string): Promise<void> => {
    const at = await evaluate<{ x: number; y: number } | null>(`(() => {
      const wanted = ${JSON.stringify(name)};
      const found = [...document.querySelectorAll('a, button')].find((each) => each.textContent.trim() === wanted);
      if (found === undefined) return null;
      found.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    if (at === null) throw new Error(`there is no link or button "${name}" on the page`);
    const mouse = { ...at, button: 'left', clickCount: 1 };
    await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  };
  const press = async (key: 'Tab' | 'Enter'): Promise<void> => {
    const code = { Tab: 9, Enter: 13 }[key];
    const event = { key, code: key, windowsVirtualKeyCode: code, ...(key === 'Enter' && { text: '\r' }) };
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };

  return {
    problems,
    requests,
    evaluate,
    press,
    go: (address) => andLoad(() => send('Page.navigate', { url: address })),
    follow: (name) => andLoad(() => click(name)),
    pressAndWait: (key) => andLoad(() => press(key)),
    async type(text) {
      await send('Input.insertText', { text });
    },
    async download(name) {
      const begun = once('Browser.downloadWillBegin');
      const done = once('Browser.downloadProgress', ({ state }) => state === 'completed');
      await click(name);
      const file = String((await begun)['suggestedFilename']);
      await done;
      return { name: file, text: readFileSync(join(profile, file), 'utf8') };
    },
    async prefer(scheme) {
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    },
    async setSize(width, height) {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    },
    async screenshot(file) {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(file, Buffer.from(String(data), 'base64'));
    },
    async close() {
      const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
      session = undefined;
      await send('Browser.close').catch(() => child.kill('SIGKILL'));
      await within(patience, 'Chromium to end', ended);
      socket.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where its DevTools are: it says so on standard error. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
}
