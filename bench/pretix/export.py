"""Runs every spreadsheet and JSON exporter that pretix offers, through its own code, in the languages given.

    python export.py FOLDER fr en de

Writes FOLDER/<language>/<level>/<exporter>-<format>[-<variant>]/<file> and FOLDER/manifest.json, one entry a file.
"""

import json
import sys
from pathlib import Path

from setting import ready

ready()

from django.forms import ChoiceField, MultipleChoiceField  # noqa: E402
from django.utils.timezone import override  # noqa: E402
from django_scopes import scope, scopes_disabled  # noqa: E402
from pretix.base.exporter import ListExporter  # noqa: E402
from pretix.base.i18n import language  # noqa: E402
from pretix.base.models import Event, Organizer, TeamAPIToken  # noqa: E402
from pretix.base.services.export import init_event_exporters, init_organizer_exporters  # noqa: E402


def formats(exporter):
    """The formats that the form offers; the JSON export has no form."""
    field = exporter.export_form_fields.get("_format")
    return [None] if field is None else [value for value, _ in field.choices]


def answers(exporter, event, chosen):
    """What the form holds when nothing in it is touched."""
    data = {}
    for name, field in exporter.export_form_fields.items():
        data[name] = field.initial
        # The waiting list’s form names a list where one choice is meant.
        if isinstance(field, ChoiceField) and not isinstance(field, MultipleChoiceField) and isinstance(field.initial, list):
            data[name] = field.initial[0]
    if "list" in data and event is not None:
        data["list"] = event.checkin_lists.first().pk
        data["questions"] = []
    if exporter.identifier in ("paymentlist",):
        data["payment_states"] = ["confirmed", "refunded"]
        data["refund_states"] = ["done", "transit"]
    if chosen is not None:
        data["_format"] = chosen
    return data


def variants(exporter, data):
    yield "", data
    if exporter.identifier == "orderlist":
        yield "all", {**data, "paid_only": False, "include_payment_amounts": True, "group_multiple_choice": True}


def run(exporter, event, level, tongue, root):
    if not (isinstance(exporter, ListExporter) or exporter.identifier == "json"):
        return
    for chosen in formats(exporter):
        for variant, data in variants(exporter, answers(exporter, event, chosen)):
            made = exporter.render(data)
            if made is None:
                continue
            name, _, content = made
            parts = [exporter.identifier, (chosen or "json").replace(":", "-"), variant]
            folder = root / tongue / level / "-".join(part for part in parts if part)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
            yield {
                "exporter": exporter.identifier, "format": chosen or "json", "variant": variant, "language": tongue,
                "organizer": exporter.organizer.slug, "event": event.slug if event else None,
                "file": str(folder / name),
            }


def main(root, tongues):
    done = []
    for organizer in Organizer.objects.all():
        token = TeamAPIToken.objects.get(team__organizer=organizer)
        for tongue in tongues:
            for event in organizer.events.all():
                with scope(organizer=organizer), language(tongue, event.settings.region), override(event.settings.timezone):
                    for exporter in init_event_exporters(event=event, token=token):
                        done += run(exporter, event, event.slug, tongue, root)
            with scope(organizer=organizer), language(tongue), override(organizer.events.first().settings.timezone):
                found = init_organizer_exporters(
                    organizer=organizer, token=token, event_qs=Event.objects.filter(organizer=organizer),
                )
                for exporter in found:
                    done += run(exporter, None, organizer.slug, tongue, root)
    (root / "manifest.json").write_text(json.dumps(done, indent=1))
    print(len(done))


if __name__ == "__main__":
    with scopes_disabled():
        main(Path(sys.argv[1]), sys.argv[2:] or ["fr", "en", "de"])
