"""Runs the conformance tests of OGC API - Features, Part 1.

The arguments are the URL of the landing page, and the file of the report.
"""

import sys
from xml.etree import ElementTree

import httpx
from ogctests.main import run_ogctests

# The number of tests of the version in requirements.txt.
TESTS = 29

# It requires the conformance class "crs" of Part 2, which this server does not declare and which Part 1 does not require.
NOT_APPLICABLE = {"test_ast2"}

url, report = sys.argv[1:]
with httpx.Client(base_url=url) as client:
    run_ogctests("features/core", url, [f"--junit-xml={report}", "-p", "no:cacheprovider"], client)

tests = list(ElementTree.parse(report).iter("testcase"))
not_passed = {test.get("name") for test in tests if any(part.tag in ("failure", "error", "skipped") for part in test)}
if len(tests) != TESTS or not_passed != NOT_APPLICABLE:
    sys.exit(f"Of {len(tests)} tests, these have not passed: {sorted(not_passed)}")
