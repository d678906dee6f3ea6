"""HTTP around a witness: standard library only, so that a newspaper or a university can run it anywhere."""

import hashlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from akimat.register.proof.witness import LARGEST_REQUEST, Answer, Witness

SECONDS = 10


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


def server(witness: Witness, host: str, port: int) -> ThreadingHTTPServer:
    """A server that is bound and waits for `serve_forever`."""
    return _Server((host, port), type("Handler", (_Handler,), {"witness": witness}))


class _Handler(BaseHTTPRequestHandler):
    """`POST /add-checkpoint`; `GET /checkpoint/<sha256 of the origin>` shows the largest head seen."""

    witness: Witness
    protocol_version = "HTTP/1.1"
    timeout = SECONDS

    def do_POST(self) -> None:
        """A log brings a new head."""
        length = self.headers.get("Content-Length", "")
        if self.path != "/add-checkpoint":
            return self._answer(Answer(404, "not here\n"))
        if not length.isascii() or not length.isdigit() or int(length) > LARGEST_REQUEST:
            self.close_connection = True
            return self._answer(Answer(400, "how long is the request?\n"))
        self._answer(self.witness.add_checkpoint(self.rfile.read(int(length))))

    def do_GET(self) -> None:
        """Anybody asks what this witness saw last, or for its key."""
        if self.path == "/key":
            return self._answer(Answer(200, f"{self.witness.verifier()}\n"))
        for origin in self.witness.logs:
            if self.path == f"/checkpoint/{hashlib.sha256(origin.encode()).hexdigest()}":
                found = self.witness.latest(origin)
                return self._answer(Answer(200, found.decode()) if found else Answer(404, "nothing yet\n"))
        self._answer(Answer(404, "not here\n"))

    def _answer(self, answer: Answer) -> None:
        data = answer.body.encode()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Whoever asks is nobody's business."""
