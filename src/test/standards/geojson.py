"""Validates GeoJSON documents: their structure, and their geometries by RFC 7946.

The arguments are the files.
"""

import json
import sys
from pathlib import Path

from geojson_validator import configure_logging, validate_geometries, validate_structure

# Two further criteria of the validator are not used: it counts the digits of computed coordinates, and it regards an edge on the
# antimeridian as a line around the earth.
PROBLEMS = ["duplicate_nodes", "self_intersection", "3d_coordinates", "outside_lat_lon_boundaries"]

configure_logging(enabled=False)
for file in sys.argv[1:]:
    document = json.loads(Path(file).read_text())
    structure = validate_structure(document)
    geometries = validate_geometries(document, criteria_problematic=PROBLEMS)
    if structure or geometries["invalid"] or geometries["problematic"]:
        sys.exit(f"{file}: {structure} {geometries}")
