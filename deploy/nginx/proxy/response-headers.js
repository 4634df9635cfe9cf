// Which of the service's headers come back. nginx itself has a list of those to hide only.

const PASSED = ['content-type', 'content-length', 'content-encoding', 'retry-after'];

function passKnownHeaders(response) {
    // Where no status line comes, nginx takes all that comes for a body: it would be sent without any header, as a page of
    // this host. This ends the connection instead.
    if (response.httpVersion === '0.9') {
        throw new Error('The service answered without a status line.');
    }
    for (const name in response.headersOut) {
        if (!PASSED.includes(name.toLowerCase())) {
            delete response.headersOut[name];
        }
    }
}

export default { passKnownHeaders };
