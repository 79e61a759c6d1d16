"""What the database of pretix holds, by plain SQL that shares nothing with Parterre nor with pretix.

    python figures.py DATABASE

Prints, for each house: its tickets by event, date, product and month of order, and its fees and orders. A ticket is a
position of a product that admits somebody; it counts when its order is paid and neither it nor its order is cancelled.
"""

import json
import sqlite3
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

POSITIONS = """
select g.slug as house, e.slug as event, p.subevent_id as subevent, s.date_from as starts, e.date_from as event_starts,
  i.name as product, i.admission as admits, o.code as code, o.status as status, o.testmode as test,
  o.datetime as ordered, p.price as price, p.tax_value as tax, p.canceled as canceled
from pretixbase_orderposition p
join pretixbase_order o on o.id = p.order_id
join pretixbase_event e on e.id = o.event_id
join pretixbase_organizer g on g.id = e.organizer_id
join pretixbase_item i on i.id = p.item_id
left join pretixbase_subevent s on s.id = p.subevent_id
"""

FEES = """
select g.slug as house, e.slug as event, o.status as status, o.testmode as test, f.value as value, f.tax_value as tax, f.canceled as canceled
from pretixbase_orderfee f
join pretixbase_order o on o.id = f.order_id
join pretixbase_event e on e.id = o.event_id
join pretixbase_organizer g on g.id = e.organizer_id
"""


POOL_ZONE = ZoneInfo("America/Toronto")


def cents(amount):
    return round(float(amount) * 100)


def local(moment, zone):
    return datetime.fromisoformat(moment).replace(tzinfo=timezone.utc).astimezone(zone) if moment else None


def main(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    zones = {"salle-exemple": ZoneInfo("America/Toronto"), "theatre-exemple": ZoneInfo("Europe/Paris")}
    lines = []
    for row in database.execute(POSITIONS):
        zone = zones[row["house"]]
        starts = local(row["starts"] or row["event_starts"], zone)
        gone = bool(row["canceled"]) or row["status"] == "c"
        lines.append({
            "house": row["house"], "event": row["event"], "subevent": row["subevent"],
            "starts": starts.strftime("%Y-%m-%d %H:%M"), "poolStarts": starts.astimezone(POOL_ZONE).strftime("%Y-%m-%d %H:%M"), "product": json.loads(row["product"])["fr"],
            "admits": bool(row["admits"]), "order": f'{row["event"]}-{row["code"]}',
            # Spreadsheets are written in the event's zone; the JSON in UTC, which a pool brings to its own.
            "month": local(row["ordered"], zone).strftime("%Y-%m"),
            "poolMonth": local(row["ordered"], POOL_ZONE).strftime("%Y-%m"), "test": bool(row["test"]),
            # A cancelled position or order was sold and given back, whatever had been paid.
            "sold": int(row["status"] == "p" or gone), "back": int(gone),
            "gone": bool(row["canceled"]), "settled": row["status"] in ("p", "c"), "net": cents(row["price"]) - cents(row["tax"]), "tax": cents(row["tax"]),
        })
    fees = [
        {"house": row["house"], "event": row["event"], "test": bool(row["test"]), "value": cents(row["value"]), "tax": cents(row["tax"])}
        for row in database.execute(FEES)
        if row["status"] == "p" and not row["canceled"]
    ]
    print(json.dumps({"lines": lines, "fees": fees}))


if __name__ == "__main__":
    main(sys.argv[1])
