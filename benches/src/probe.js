// Runs in each page before its own scripts, and notes when what is measured is on screen. `CONFIG` is put in its place.

(() => {
  const { token, project, all, submit } = CONFIG;
  const memories = new Set();
  const bench = window.bench = { ready: null, submitted: null, firstRows: null, allRows: null, keys: [], tasks: [] };

  // The memory of WebAssembly, whatever it is exported as.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(result => {
      bench.instantiated ??= performance.now();
      for (const value of Object.values((result.instance ?? result).exports)) {
        if (value instanceof WebAssembly.Memory) memories.add(value);
      }
      return result;
    });
  }
  bench.wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  // Tasks of 50 ms or more; shorter ones are not reported by the browser.
  new PerformanceObserver(list => bench.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });

  // Looks whenever the document has changed, and once more when the tasks that follow from that are done, and when the
  // first scripts have run: what scripts put into fields is no change of the document.
  const when = (holds, then) => {
    const { port1, port2 } = new MessageChannel();
    const stop = () => {
      observer.disconnect();
      removeEventListener("DOMContentLoaded", look);
      port1.close();
    };
    const look = () => holds() && (stop(), then(), true);
    const observer = new MutationObserver(() => look() || port2.postMessage(null));
    port1.onmessage = look;
    addEventListener("DOMContentLoaded", look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    look();
  };

  // The next frame, once it has been handed over to be shown.
  const painted = then => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });

  const table = () => document.querySelector("table[aria-rowcount]");
  bench.rows = () => Number(table()?.getAttribute("aria-rowcount") ?? 1) - 1;
  const firstRow = () => document.querySelector('tbody tr[aria-rowindex="2"] > :nth-child(2)')?.textContent.length >= 32;

  // Ready: the form has what the link names, and can be sent.
  const form = () => document.querySelector("input[type=password]")?.form;
  const isReady = () => [...form()?.elements ?? []].some(({ value }) => value === project)
    && !form().querySelector("button:not([type=button])").disabled;
  bench.submit = () => {
    const field = document.querySelector("input[type=password]");
    field.value = token;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    bench.submitted = performance.now();
    field.form.requestSubmit();
  };
  when(isReady, () => {
    bench.ready = performance.now();
    if (submit === "at once") bench.submit();
  });
  const resources = () => performance.getEntriesByType("resource");
  bench.isAtRest = () => bench.ready !== null
    && performance.now() - Math.max(bench.ready, ...resources().map(({ responseEnd }) => responseEnd)) > 1000;
  when(firstRow, () => painted(at => bench.firstRows = at));
  bench.expect = count => {
    bench.allRows = null;
    when(() => bench.rows() === count && firstRow(), () => painted(at => bench.allRows = at));
  };
  if (all !== null) bench.expect(all);

  // How the time to the first rows divides: when each of these had come about.
  bench.stages = () => {
    const before = resources().filter(({ startTime }) => startTime < bench.firstRows);
    const last = (pattern, moment) => Math.max(0, ...before.filter(({ name }) => pattern.test(name)).map(entry => entry[moment]));
    return [
      ["html", performance.getEntriesByType("navigation")[0].responseEnd],
      ["script", last(/\.js$/, "responseEnd")],
      ["wasm", last(/\.wasm$/, "responseEnd")],
      ["instantiated", bench.instantiated ?? 0],
      ["ready", bench.ready],
      ["asked", last(/non-migration-users/, "startTime")],
      ["answered", last(/non-migration-users/, "responseEnd")],
      ["rows painted", bench.firstRows],
    ];
  };

  // Bytes of the page's files, as transferred, that were asked for before the first rows.
  bench.firstVisit = () => {
    const files = resources().filter(({ name, startTime }) => startTime < bench.firstRows && !name.includes("/v1/"));
    const sizes = new Map([...files, performance.getEntriesByType("navigation")[0]].map(({ name, encodedBodySize }) => [name, encodedBodySize]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  };

  // From a key in `Filter rows` to the frame in which another number of rows is on screen.
  addEventListener("keydown", ({ target, timeStamp }) => {
    if (target.type !== "search") return;
    const before = bench.rows();
    when(() => bench.rows() !== before, () => painted(at => bench.keys.push(at - timeStamp)));
  }, { capture: true });
})();
