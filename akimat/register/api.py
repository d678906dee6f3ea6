"""The generic door over HTTP: one POST for every kind of act, typed by its payload class; the log to read."""

import json
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import get_language
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from akimat.register import act as acts
from akimat.register import problems, reads
from akimat.register.entry import Written, read
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import Document
from akimat.register.perform import By, Receipt, perform

router = Router(tags=["acts"])


class Envelope(BaseModel):
    """What surrounds every payload."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    author: UUID
    on: date
    document: Document | None = None
    late_reason: str | None = None
    payload: dict[str, Any]


@router.get("/acts", summary="Acts of the register, the latest first")
def list_acts(
    request: HttpRequest,
    kind: str | None = None,
    author: UUID | None = None,
    before: int = Query(None, ge=1, le=2**53),
    limit: int = Query(50, ge=1, le=500),
) -> HttpResponse:
    """A page of acts; `before` continues from the last number of the page before."""
    rows = reads.entries()
    if kind:
        rows = rows.filter(kind=kind)
    if author:
        rows = rows.filter(author=str(author))
    if before:
        rows = rows.filter(number__lt=before)
    return JsonResponse({"acts": [_shown(read(row.number, row.entry)) for row in rows[:limit]]})


@router.get("/acts/{int:number}", summary="One act")
def one_act(request: HttpRequest, number: int) -> HttpResponse:
    """The entry exactly as it is hashed, under its number."""
    written = reads.numbered(number) if number <= 2**53 else None
    if written is None:
        return JsonResponse({"status": 404, "title": "Not Found"}, status=404, content_type=problems.CONTENT_TYPE)
    return JsonResponse(_shown(written))


def _shown(written: Written) -> dict[str, Any]:
    return {"number": written.number, **written.body}


def perform_over_http(request: HttpRequest, kind: str, key: str, dry_run: bool) -> HttpResponse:
    """Perform one act for the signed-in account; a refusal is problem+json."""
    account = request.account  # type: ignore[attr-defined]
    try:
        envelope = _envelope(request.body)
        receipt = perform(
            kind,
            envelope.payload,
            author=envelope.author,
            by=By(account.username, account.person),
            on=envelope.on,
            key=key,
            document=envelope.document,
            late_reason=envelope.late_reason,
            dry_run=dry_run,
        )
    except (Malformed, Refused, BrokenRegister) as error:
        body = problems.problem(error, get_language() or "ru")
        return JsonResponse(body, status=body["status"], content_type=problems.CONTENT_TYPE)
    return JsonResponse(told(receipt), status=200 if dry_run or receipt.repeated else 201)


def told(receipt: Receipt) -> dict[str, Any]:
    """A receipt as JSON."""
    return {
        "act": None if receipt.number is None else str(receipt.act),
        "kind": receipt.kind,
        "number": receipt.number,
        "leaf": receipt.leaf.hex() if receipt.leaf else None,
        "made": {name: str(thing) for name, thing in receipt.made.items()},
        "caused": [str(each) for each in receipt.caused],
        "repeated": receipt.repeated,
        "permitted": True,
        "as_of_now": receipt.number is None,
    }


def _envelope(body: bytes) -> Envelope:
    try:
        return Envelope.model_validate_json(body)
    except ValidationError as error:
        problems_found = ((".".join(map(str, e["loc"])), e["type"], dict(e.get("ctx", {}))) for e in error.errors())
        raise Malformed(*problems_found) from error


def _add_door(cls: type[acts.Act]) -> None:
    """One operation per kind, so that the schema shows each payload."""
    request_model = create_model(f"{cls.__name__}Request", __base__=Envelope, payload=(cls, ...))
    schema = request_model.model_json_schema(ref_template="#/components/schemas/{model}")
    definitions = schema.pop("$defs", {})
    inlined = json.loads(json.dumps(_inline(schema, definitions)))

    def door(request: HttpRequest, dry_run: bool = False) -> HttpResponse:
        key = request.headers.get("Idempotency-Key") or str(uuid4())
        return perform_over_http(request, cls.kind, key, dry_run)

    door.__doc__ = cls.__doc__
    router.post(
        f"/acts/{cls.kind}",
        summary=cls.kind,
        operation_id=cls.kind,
        openapi_extra={
            "requestBody": {"required": True, "content": {"application/json": {"schema": inlined}}},
            "parameters": [{"in": "header", "name": "Idempotency-Key", "schema": {"type": "string"}}],
            "responses": {
                200: {"description": "Permitted (dry run), or the receipt of the same act again"},
                201: {"description": "Done: the receipt"},
                401: {"description": "Nobody is signed in"},
                403: {"description": "Refused by law", "content": {problems.CONTENT_TYPE: {}}},
                409: {"description": "Against a constraint of the register", "content": {problems.CONTENT_TYPE: {}}},
                422: {"description": "Malformed", "content": {problems.CONTENT_TYPE: {}}},
            },
        },
    )(door)


def _inline(schema: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(schema, dict):
        if "$ref" in schema:
            return _inline(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions)
        return {name: _inline(value, definitions) for name, value in schema.items()}
    if isinstance(schema, list):
        return [_inline(value, definitions) for value in schema]
    return schema


def add_doors() -> Router:
    """The router with a door for every kind known by now."""
    for cls in acts.kinds():
        _add_door(cls)
    return router
