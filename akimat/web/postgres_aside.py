"""An embedded server at an address of its own, for the length of a command:

    AKIMAT_VAR=/tmp/other python -m akimat.web.postgres_aside 55432 pytest

The command finds DATABASE_URL and DATABASE_OWNER_URL in its environment, as it would those of an external
server, over TCP. CI proves with it that nothing here depends on the database being the embedded one.
"""

import os
import subprocess
import sys

from akimat.web.postgres_parent import running


def main(port: int, command: list[str]) -> int:
    with running(tcp_port=port) as addresses:
        environment = os.environ | {"DATABASE_URL": addresses.runtime, "DATABASE_OWNER_URL": addresses.owner}
        return subprocess.run(command, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
