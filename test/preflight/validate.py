"""Validates answers with the API models of botocore. Reads a JSON list of [service, operation, answer], prints the errors."""
import json
import sys

from botocore.session import Session
from botocore.validate import ParamValidator

session = Session()
validator = ParamValidator()
errors = []
for service, operation, answer in json.load(sys.stdin):
    shape = session.get_service_model(service).operation_model(operation).output_shape
    report = validator.validate(answer, shape)
    if report.has_errors():
        errors.append(f"{service} {operation}: {report.generate_report()}")
json.dump(errors, sys.stdout)
