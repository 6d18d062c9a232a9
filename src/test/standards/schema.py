"""Validates a JSON document by a JSON schema.

The arguments are the file of the schema and the file of the document.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft7Validator

schema, document = (json.loads(Path(file).read_text()) for file in sys.argv[1:])
Draft7Validator.check_schema(schema)
Draft7Validator(schema).validate(document)
