"""The generic door over HTTP: one POST for every kind of act, typed by its payload; and the log to read."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any
from uuid import UUID, uuid4

from django.http import HttpResponse, JsonResponse
from ninja import Header, Query, Router
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from akimat.register import act as acts
from akimat.register import problems, reads, wording
from akimat.register.entry import Written, read
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import LARGEST_INTEGER, Document
from akimat.register.perform import By, Receipt, perform
from akimat.register.request import Request

router = Router(tags=["acts"])
Number = Annotated[int, Field(ge=1, le=LARGEST_INTEGER)]
KEY = r"^[\x21-\x7e]+$"


class Envelope(BaseModel):
    """What surrounds every payload."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    author: UUID
    on: date
    document: Document | None = None
    late_reason: Annotated[str, Field(max_length=300)] | None = None
    payload: dict[str, Any]


@router.get("/acts", summary="Acts of the register, the latest first", auth=None)
def list_acts(
    request: Request,
    kind: str | None = None,
    author: UUID | None = None,
    before: Number | None = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> HttpResponse:
    """A page of acts; `before` continues from the last number of the page before."""
    rows = reads.entries()
    if kind:
        rows = rows.filter(kind=kind) if acts.find(kind) else rows.none()
    if author:
        rows = rows.filter(author=str(author))
    if before:
        rows = rows.filter(number__lt=before)
    return JsonResponse({"acts": [_shown(read(row.number, row.entry)) for row in rows[:limit]]})


@router.get(
    "/acts/{int:number}",
    summary="One act",
    auth=None,
    openapi_extra={"responses": problems.documented(404, 422)},
)
def one_act(request: Request, number: Number) -> HttpResponse:
    """The entry exactly as it is hashed, under its number."""
    written = reads.numbered(number)
    if written is None:
        return problems.answer(problems.plain(404))
    return JsonResponse(_shown(written))


def _shown(written: Written) -> dict[str, Any]:
    return {"number": written.number, **written.body}


def perform_over_http(request: Request, kind: str, key: str, *, dry_run: bool) -> HttpResponse:
    """Perform one act for the signed-in account; a refusal is problem+json."""
    assert request.account is not None  # the API asks before
    try:
        envelope = _envelope(request.body)
        receipt = perform(
            kind,
            envelope.payload,
            author=envelope.author,
            by=By(request.account.username, request.account.person),
            on=envelope.on,
            key=key,
            document=envelope.document,
            late_reason=envelope.late_reason,
            dry_run=dry_run,
        )
    except (Malformed, Refused, BrokenRegister) as error:
        return problems.answer(problems.problem(error, wording.lang()))
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
        "permitted": receipt.permitted,
        "as_of_now": receipt.number is None,
    }


def _envelope(body: bytes) -> Envelope:
    try:
        return Envelope.model_validate_json(body)
    except ValidationError as error:
        found = ((".".join(map(str, e["loc"])), e["type"], dict(e.get("ctx", {}))) for e in error.errors())
        raise Malformed(*found) from error


def _door(kind: str) -> Callable[..., HttpResponse]:
    def door(
        request: Request,
        dry_run: bool = False,
        key: Annotated[str | None, Header(alias="Idempotency-Key", max_length=200, pattern=KEY)] = None,
    ) -> HttpResponse:
        return perform_over_http(request, kind, key or str(uuid4()), dry_run=dry_run)

    return door


def _add_door(cls: type[acts.Act]) -> None:
    """One operation per kind, so that the schema shows each payload."""
    envelope = create_model(f"{cls.__name__}Request", __base__=Envelope, payload=(cls, ...))
    schema = envelope.model_json_schema(ref_template="#/components/schemas/{model}")
    definitions = schema.pop("$defs", {})
    router.post(
        f"/acts/{cls.kind}",
        summary=cls.kind,
        description=(cls.__doc__ or "").strip(),
        operation_id=cls.kind,
        openapi_extra={
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": _inlined(schema, definitions)}},
            },
            "responses": {
                200: {"description": "Permitted (dry run), or the receipt of the same act again"},
                201: {"description": "Done: the receipt"},
                **problems.documented(401, 403, 409, 422),
            },
        },
    )(_door(cls.kind))


def _inlined(schema: Any, definitions: dict[str, Any]) -> Any:
    """The schema without references, which would clash between kinds."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            return _inlined(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions)
        return {name: _inlined(value, definitions) for name, value in schema.items()}
    if isinstance(schema, list):
        return [_inlined(value, definitions) for value in schema]
    return schema


def add_doors() -> Router:
    """The router with a door for every kind known by now."""
    for cls in acts.kinds():
        _add_door(cls)
    return router
