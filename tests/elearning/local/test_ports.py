from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from elearning.local.errors import PortTaken
from elearning.local.places import PROJECT
from elearning.local.ports import HOST, chosen_port, require_free

pytestmark = pytest.mark.enable_socket  # a listener of our own


@pytest.mark.parametrize(
    ("said", "port"),
    [({}, 8000), ({"PORT": ""}, 8000), ({"PORT": "8123"}, 8123), ({"PORT": "65535"}, 65535)],
)
def test_port_is_read_from_the_environment(said: dict[str, str], port: int):
    assert chosen_port(said) == port


@pytest.mark.parametrize("said", ["abc", "0", "65536", "-1", "80.5", "8 0", "٨٠٠٠", "9" * 5000])
def test_what_is_no_port_is_refused_by_name(said: str):
    with pytest.raises(PortTaken, match="is no port"):
        chosen_port({"PORT": said})


def test_a_port_that_is_listened_on_is_refused():
    with socket.create_server((HOST, 0)) as listener:
        port = listener.getsockname()[1]

        with pytest.raises(PortTaken, match=f"Port {port} is in use"):
            require_free(port)

    require_free(port)


def test_make_run_learns_of_it_in_one_line_before_anything_is_built():
    with socket.create_server((HOST, 0)) as listener:
        port = str(listener.getsockname()[1])

        done = subprocess.run(
            [sys.executable, "-m", "elearning.local.precheck"],
            cwd=PROJECT,
            env={"PORT": port},
            capture_output=True,
            text=True,
            check=False,
        )

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "error: " in done.stderr
