// Keeps what the page logs and sends, in the shapes that the harness reads. It runs before the page's own scripts.
(() => {
    const recorded = { document: performance.timeOrigin, console: [], exchanges: [], offline: false };
    Object.defineProperty(window, 'recorded', { value: recorded });
    performance.setResourceTimingBufferSize(10000);

    const note = (source, message) => recorded.console.push({ source, level: 'SEVERE', message });
    for (const method of ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn']) {
        const log = console[method];
        console[method] = (...given) => {
            note('console-api', given.map(String).join(' '));
            log.apply(console, given);
        };
    }
    addEventListener('error', ({ message, target }) => 
        note('javascript', message === undefined ? `${target.outerHTML} did not load` : `Uncaught ${message}`), true);
    addEventListener('unhandledrejection', ({ reason }) => note('javascript', `Uncaught (in promise) ${reason}`));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        note('security', `${violatedDirective} forbids ${blockedURI}`));

    const now = () => (performance.timeOrigin + performance.now()) / 1000;
    const send = window.fetch;
    window.fetch = async (resource, options) => {
        const request = resource instanceof Request ? resource : new Request(resource, options);
        const exchange = {
            url: request.url,
            method: request.method,
            headers: JSON.stringify([...request.headers]),
            sent_at: now(),
            ended_at: null,
            outcome: null,
        };
        recorded.exchanges.push(exchange);
        const end = outcome => Object.assign(exchange, { ended_at: now(), outcome });
        const fail = error => {
            end(request.signal.aborted ? 'Aborted' : { Failed: String(error) });
            throw error;
        };
        if (recorded.offline) fail(new TypeError('offline'));
        const response = await send.call(window, resource, options).catch(fail);
        if (request.headers.has('X-Auth-Token') && response.type !== 'opaqueredirect') {
            const text = response.text;
            response.text = async () => {
                const body = await text.call(response).catch(fail);
                end('Answered');
                return body;
            };
        } else {
            end('Answered');
        }
        return response;
    };
})();
