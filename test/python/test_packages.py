"""Each built package contains the files that its registry and its users expect."""

import email
import email.message
import importlib.metadata
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import xml.etree.ElementTree
import zipfile

import pytest

DIST = pathlib.Path(__file__).parent.parent.parent / "dist"
POM = "{http://maven.apache.org/POM/4.0.0}"
GO_MODULE = DIST / "go" / "cdklogdelivery"

DESCRIPTION = "AWS CDK constructs that deliver the logs of AWS services to S3, CloudWatch Logs, Firehose and X-Ray"
HOME = "https://constructs.dev/packages/cdk-log-delivery"


def only(pattern: str) -> pathlib.Path:
    (found,) = DIST.glob(pattern)
    return found


def contents_of(file: pathlib.Path) -> dict[str, bytes]:
    """The files in an archive, by their paths below its only folder if it has one."""
    if file.suffix in (".whl", ".jar"):
        with zipfile.ZipFile(file) as archive:
            return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    with tarfile.open(file) as archive:
        return {member.name.split("/", 1)[1]: archive.extractfile(member).read() for member in archive if member.isfile()}


def languages_of(readme: str) -> set[str]:
    """The languages of the examples, aside from shell and output."""
    return set(re.findall(r"^```(\w+)", readme, re.MULTILINE)) - {"sh", "text"}


def links_of(readme: str) -> list[str]:
    """The links of a page that have no scheme."""
    text = re.sub(r"^```.*?^```$|`[^`\n]+`", "", readme, flags=re.MULTILINE | re.DOTALL)
    return [link for link in re.findall(r"\]\(([^()\s]+)\)", text) if not re.match(r"[a-z]+:", link)]


def anchors_of(readme: str) -> set[str]:
    """The anchors of the headings of a page, as GitHub makes them."""
    text = re.sub(r"^```.*?^```$", "", readme, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.fixture(scope="module")
def npm() -> dict[str, bytes]:
    return contents_of(only("js/*.tgz"))


@pytest.fixture(scope="module")
def wheel() -> dict[str, bytes]:
    return contents_of(only("python/*.whl"))


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, bytes]) -> email.message.Message:
    (text,) = (content for name, content in wheel.items() if name.endswith(".dist-info/METADATA"))
    return email.message_from_bytes(text)


@pytest.fixture(scope="module")
def pom() -> xml.etree.ElementTree.Element:
    return xml.etree.ElementTree.parse(only("java/*/*/*/*.pom")).getroot()


def test_npm_has_what_users_need_and_nothing_else(npm: dict[str, bytes]):
    files = {"CHANGELOG.md", "LICENSE", "README.md", "docs/guide.md", ".jsii", "package.json", "lib/index.js", "lib/index.d.ts"}
    assert files <= set(npm)
    pages = r"(CHANGELOG|README)\.md$|docs/.*\.md$"
    assert [name for name in npm if not re.match(rf"lib/|{pages}|LICENSE$|\.jsii$|package\.json$", name)] == []
    assert [name for name in npm if name.endswith((".ts", ".map")) and not name.endswith(".d.ts")] == []


def test_npm_is_small():
    assert only("js/*.tgz").stat().st_size <= 400_000


def test_metadata_of_npm(npm: dict[str, bytes]):
    package = json.loads(npm["package.json"])

    assert package["description"] == DESCRIPTION
    assert package["license"] == "Apache-2.0"
    assert package["types"] == "lib/index.d.ts"
    assert "dependencies" not in package
    assert set(package["peerDependencies"]) == {"aws-cdk-lib", "constructs"}
    assert "cdk" in package["keywords"]


def test_wheel_is_typed_and_licensed(wheel: dict[str, bytes]):
    assert "cdk_log_delivery/py.typed" in wheel
    assert [name for name in wheel if name.endswith(".dist-info/LICENSE")] != []


def test_sdist_is_typed_and_licensed():
    assert {"LICENSE", "README.md", "src/cdk_log_delivery/py.typed"} <= set(contents_of(only("python/*.tar.gz")))


def test_metadata_of_python(metadata: email.message.Message):
    assert metadata["Name"] == "cdk-log-delivery"
    assert metadata["Summary"] == DESCRIPTION
    assert metadata["Home-page"] == HOME
    assert metadata["License"] == "Apache-2.0"
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert {
        "Framework :: AWS CDK",
        "Framework :: AWS CDK :: 2",
        "License :: OSI Approved",
        "Programming Language :: Python :: 3 :: Only",
        "Typing :: Typed",
    } <= set(metadata.get_all("Classifier"))
    assert {re.split(r"[ <>=]", requirement)[0] for requirement in metadata.get_all("Requires-Dist")} == {
        "aws-cdk-lib", "constructs", "jsii", "publication",
    }


def test_readme_of_python_shows_python(metadata: email.message.Message):
    readme = metadata.get_payload()

    assert readme.startswith("# cdk-log-delivery\n")
    assert languages_of(readme) == {"python"}
    assert "pip install cdk-log-delivery" in readme


def test_readme_of_python_has_what_it_links_to(metadata: email.message.Message):
    """PyPI shows the page without the other files, which the npm package has. That is in the wheel."""
    readme = metadata.get_payload()
    links = links_of(readme)

    assert len(links) > 10
    assert [link for link in links if link[1:] not in anchors_of(readme)] == []
    assert "`docs/guide.md`" in readme or "/docs/guide.md)" in readme


def test_pom(pom: xml.etree.ElementTree.Element):
    """The files and facts that Maven Central requires."""
    assert pom.findtext(f"{POM}description") == DESCRIPTION
    assert pom.findtext(f"{POM}url") == HOME
    assert pom.findtext(f"{POM}licenses/{POM}license/{POM}name") == "Apache License 2.0"
    for path in ("name", "scm/url", "scm/connection", "developers/developer/organization"):
        assert pom.findtext("/".join(f"{POM}{part}" for part in path.split("/"))), path


def test_java_has_sources_and_documentation():
    names = {re.sub(r".*-0\.0\.0|.*-\d+\.\d+\.\d+", "", file.name) for file in DIST.glob("java/*/*/*/*.jar")}

    assert names == {".jar", "-sources.jar", "-javadoc.jar"}


def test_go_module():
    assert (GO_MODULE / "go.mod").read_text().splitlines()[0].endswith("/cdklogdelivery")
    assert "Apache License" in (GO_MODULE / "LICENSE").read_text()
    assert languages_of((GO_MODULE / "README.md").read_text()) == {"go"}


def test_every_package_has_that_of_npm_in_it(wheel: dict[str, bytes]):
    """Includes the changelog, which the other packages have no separate place for."""
    expected = only("js/*.tgz").read_bytes()
    jar = contents_of(next(file for file in DIST.glob("java/*/*/*/*.jar") if re.search(r"-\d+\.\d+\.\d+\.jar$", file.name)))
    (in_wheel,) = (content for name, content in wheel.items() if name.endswith(".jsii.tgz"))
    (in_jar,) = (content for name, content in jar.items() if name.endswith(".jsii.tgz"))
    (in_go,) = GO_MODULE.glob("jsii/*.tgz")

    assert in_wheel == expected
    assert in_jar == expected
    assert in_go.read_bytes() == expected


def test_python_has_the_command():
    """pip installs it beside the interpreter."""
    command = pathlib.Path(sys.executable).parent / "cdk-log-delivery"
    run = subprocess.run([command, "--version"], capture_output=True, text=True)

    assert (run.returncode, run.stdout.strip()) == (0, importlib.metadata.version("cdk-log-delivery"))
