// Loaded before the page's script: its Trusted Types policy, the colours that it begins in, and the crash screen of a page that
// works no more, or never came to work.

// Leptos sets the constant markup of elements in which nothing changes. This refuses what such markup never has. It is a
// guard, not a sanitizer: text from outside never becomes markup.
const REFUSED = /<script|[\s"'/]on\w+\s*=|javascript:/i;
globalThis.trustedTypes?.createPolicy("default", { createHTML: markup => (REFUSED.test(markup) ? null : markup) });

// The theme that was chosen on this device. index.html has this script block the first painting, so that nothing flashes in the
// other colours. Merely asking for the storage throws where it is blocked.
try {
  document.documentElement.dataset.theme = localStorage.getItem("non-migration-users.theme") ?? "system";
} catch {
  // The system's colours.
}

// A panic in the release build is a trap in the WebAssembly: no hook runs, and whatever the page is made of can no longer
// be relied on. So the crash screen is JavaScript, and in a file of its own: it is there also where the page's script does not
// come, as when a stale index.html names files that a new deployment has replaced. It loads nothing later, for then there
// may be no network, and has its words here for the same reason.

// Whose failure it is tell the names of the page's files, and WebAssembly in the stack: what a browser's extension does
// wrong is nobody's business here.
const OURS = /RuntimeError|wasm-function|\/page-\w{16}\./;

// For each language: its tag, the title of a page that has failed, that of one that did not start, what to do, and the
// words of the buttons.
const ENGLISH = [
  "en",
  "This page stopped working",
  "This page couldn't start",
  "Reload the page and enter the token again. If the problem persists, send the details to this page's administrator.",
  "Reload page",
  "Copy details",
  "Copied",
];
const CHINESE = [
  "zh-CN",
  "页面发生故障",
  "页面无法启动",
  "请重新加载页面并重新输入Token。如果问题仍然存在，请将详情发送给本页面的管理员。",
  "重新加载页面",
  "复制详情",
  "已复制",
];

// No error should hold what somebody typed or where the service is; but a browser may quote it. Of an address the path is left,
// for an endpoint's from /v1/ on. The token and the username, which stands by itself, go wherever they are.
function withoutSecrets(text) {
  const escaped = typed => typed.replace(/[^]/gu, character => `\\u{${character.codePointAt().toString(16)}}`);
  const typed = id => document.getElementById(id)?.value.trim();
  const token = typed("token");
  const name = typed("user-name");
  const secrets = [/[^\s(]+(?=\/v1\/)/g, /https?:\/\/[^\s/?#]+/g, /\?[^\s)]*/g];
  // Beside a pasted token may stand the name of its header.
  for (const part of token?.split(/[\s"',:]+/) ?? []) if (part) secrets.push(new RegExp(escaped(part), "gu"));
  if (name) secrets.push(new RegExp(`(?<![0-9A-Za-z])${escaped(name)}(?![0-9A-Za-z])`, "gu"));
  return secrets.reduce((rest, secret) => rest.replace(secret, "…"), text);
}

let said = false;

// `error` comes with a script's failure, `reason` with a promise's; where a script did not come, `target` is its element.
function judge({ error, reason = error, filename, target }) {
  const file = target.src ?? filename;
  if (OURS.test([file, reason, reason?.stack].join("\n"))) showCrashScreen(reason, file);
}

// Also called by start.js. `file` is the one that failed, if that is known.
globalThis.showCrashScreen = (error, file) => {
  if (said) return;
  said = true;

  const hasStarted = !document.getElementById("shell");
  const language = hasStarted ? document.documentElement.lang : navigator.language;
  const [tag, failed, absent, advice, reload, copy, copied] = language.startsWith("zh") ? CHINESE : ENGLISH;
  const add = (parent, name, text) => {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  };

  // Modal: what is behind it can be seen, and no more be worked with. Escape closes it, so it comes back.
  const dialog = add(document.body, "dialog");
  dialog.className = "banner crash-screen";
  dialog.lang = tag;
  dialog.role = "alertdialog";
  dialog.onclose = () => dialog.showModal();
  const heading = add(dialog, "h2", (dialog.ariaLabel = hasStarted ? failed : absent));
  heading.tabIndex = -1;
  add(dialog, "p", advice);
  const actions = add(dialog, "div");
  actions.className = "banner-actions";
  add(actions, "button", reload).onclick = () => location.reload();
  const copying = add(actions, "button", copy);
  const details = add(dialog, "pre", withoutSecrets([
    new Date().toISOString(),
    // The release build defines it.
    typeof VERSION === "undefined" ? "development" : VERSION,
    location.pathname,
    navigator.userAgent,
    file,
    error,
    error?.stack,
  ].join("\n")));
  copying.onclick = () => {
    // Where the clipboard is closed to the page, the selection can be copied by hand.
    getSelection().selectAllChildren(details);
    navigator.clipboard?.writeText(details.textContent).then(() => (copying.textContent = copied), () => {});
  };
  // Later, for what failed may be about to move the focus, as a press of a button does.
  setTimeout(() => {
    dialog.showModal();
    heading.focus();
  });
};

// The page sends its form itself. Were it broken by then, the browser would, and by that load the page again without a word.
addEventListener("submit", event => event.preventDefault(), true);

// Captured: what is wrong with a script's loading does not rise to the window.
addEventListener("error", judge, true);
addEventListener("unhandledrejection", judge);
