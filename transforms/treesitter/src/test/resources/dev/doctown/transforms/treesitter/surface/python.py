#!/usr/bin/env python3
import os
from os import environ

KEY = "APP_KEY"
PREFIX = "APP_"
SECRET = os.environ[KEY]
HOME = environ["APP_HOME"]
LEVEL = os.environ.get("APP_LEVEL", "info")
PORT = int(os.getenv("APP_PORT") or 8000)
if "APP_DEBUG" in os.environ:
    os.environ["APP_WRITTEN"] = "1"
    del os.environ["APP_DELETED"]
os.getenv(f"{PREFIX}X")
os.getenv(PREFIX + "Y")
# os.getenv("COMMENTED")
"""os.getenv("QUOTED")"""
request.environ.get("PATH_INFO")
request.environ["SCRIPT_NAME"]

parser.add_argument("-v", "--verbose", default=False, help="Say " "more")
parser.add_argument("file", help="no flag")


@click.option(
    "--name/--no-name",
    "-n",
    default="x",  # a comment, with a comma
    envvar="APP_NAME",
    help=f"Name of {KEY}",
)
def greet(name): ...


def typed(
    last: Annotated[str, typer.Option(help="Last name")] = "Doe",
    short: Annotated[str, typer.Option("--brief", "-b")] = "",
    use_colour: bool = typer.Option(True),
): ...


app = Flask(__name__)
users = Blueprint("users", __name__, url_prefix="/users")


@app.route("/")
def index(): ...


@users.route("/<int:id>", methods=["GET", "POST"])
def user(id): ...


@users.delete("/<int:id>")
def remove(id): ...


@mock.patch("os.path")
def not_routed(): ...


def handle(request): ...


app.add_url_rule("/late", view_func=handle)
application.router.add_get("/aio", handle)


def main(): ...


if __name__ == "__main__":
    main()
