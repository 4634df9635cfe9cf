// Starts the page: in index.html by Trunk.toml's `pattern_script`, in the release build bundled with what it imports.

import init from "./non-migration-users.js";

if (globalThis.showCrashScreen) {
  const { href, dataset: { integrity } } = document.querySelector("link[as=fetch]");
  init({ module_or_path: fetch(href, { integrity }) }).catch(error => {
    showCrashScreen(error, href);
    throw error;
  });
} else {
  // The script before this one (crash_screen.js) did not load. Without its Trusted Types policy nothing can be rendered, and
  // nobody would report it.
  const message = document.createElement("p");
  message.role = "alert";
  message.textContent = "This page couldn't start. Reload it. / 页面无法启动，请重新加载。";
  document.getElementById("shell").replaceChildren(message);
}
