"""Programs that nobody here wrote, as functions: Go's x/mod/sumdb, openssl, Node."""

import base64
import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

PACKAGES = Path("/usr/share/gocode")
PROGRAM = Path(__file__).with_name("go") / "main.go"
NO_GO = "no Go with x/mod/sumdb here (apt-get install golang-go golang-golang-x-mod-dev): not checked with it"
OPENSSL, NODE = shutil.which("openssl"), shutil.which("node")

has_go = pytest.mark.skipif(
    not shutil.which("go") or not (PACKAGES / "src/golang.org/x/mod/sumdb/tlog").exists(), reason=NO_GO
)
has_openssl = pytest.mark.skipif(not OPENSSL, reason="no openssl here")
has_node = pytest.mark.skipif(not NODE, reason="no Node here")
NODE_VERIFIES = """
const crypto = require("crypto");
const [key, text, value] = process.argv.slice(1).map((each) => Buffer.from(each, "base64"));
const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key]);
const found = crypto.createPublicKey({ key: spki, format: "der", type: "spki" });
process.exit(crypto.verify(null, text, found, value) ? 0 : 1);
"""


@cache
def go_program() -> Path:
    """Built once, without a network."""
    made = PROGRAM.parents[3] / "var" / "go" / "sumdb"
    made.parent.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {
        "GO111MODULE": "off",
        "GOPATH": str(PACKAGES),
        "GOFLAGS": "",
        "GOCACHE": str(made.parent / "cache"),
        "CGO_ENABLED": "0",
    }
    subprocess.run(["go", "build", "-o", made, PROGRAM], env=environment, check=True, timeout=300)
    return made


def ask_go(**cases: list[dict[str, Any]]) -> dict[str, list[bool]]:
    """What Go says of each case."""
    asked = json.dumps(cases, default=_encoded)
    done = subprocess.run(
        [go_program()], input=asked, capture_output=True, text=True, check=True, timeout=120
    )
    return {name.lower(): said for name, said in json.loads(done.stdout).items()}


def openssl_verifies(public: bytes, text: bytes, value: bytes, folder: Path) -> bool:
    assert OPENSSL
    key = b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00" + public  # RFC 8410
    files = {"key": key, "text": text, "value": value}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    command = ["pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin", "-inkey", "key"]
    done = subprocess.run(
        [OPENSSL, *command, "-in", "text", "-sigfile", "value"], cwd=folder, capture_output=True, check=False
    )
    return done.returncode == 0


def node_verifies(public: bytes, text: bytes, value: bytes) -> bool:
    assert NODE
    words = [base64.b64encode(each).decode() for each in (public, text, value)]
    return subprocess.run([NODE, "-e", NODE_VERIFIES, *words], check=False, timeout=30).returncode == 0


def _encoded(value: bytes) -> str:
    return base64.b64encode(value).decode()
