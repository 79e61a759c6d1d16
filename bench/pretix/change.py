"""What a box office does meanwhile: new orders, cancelled tickets and orders, refunds, other prices, payments undone.

    python change.py SEED CHANGES
"""

import random
import sys

from setting import ready

ready()

from django.db.models import Count  # noqa: E402
from django_scopes import scopes_disabled  # noqa: E402
from pretix.base.models import Order, Organizer  # noqa: E402
from seed import caller, refund  # noqa: E402


def again(rng, post, sold):
    """Another order of the same tickets, which have no seats, paid or not."""
    positions = [
        {"positionid": number, "item": one.item_id, "variation": one.variation_id, "price": str(one.price),
         "subevent": one.subevent_id, "answers": []}
        for number, one in enumerate(sold.positions.filter(addon_to=None), 1)
    ]
    return post("orders/", {
        "email": f"client{rng.randrange(300)}@exemple.org", "locale": "fr", "sales_channel": "web", "force": True,
        "status": rng.choice(["p", "p", "n"]), "payment_provider": "manual", "positions": positions, "fees": [],
    })


def change(rng, post, order):
    path = f"orders/{order.code}/"
    main = list(order.positions.filter(addon_to=None))
    kind = rng.choice(["new", "cancel", "position", "price", "unpaid", "paid", "expired"])
    if kind == "new" and not any(one.seat_id for one in main):
        again(rng, post, order)
    elif kind == "cancel" and order.status == Order.STATUS_PAID:
        post(path + "mark_canceled/", {"send_email": False})
        refund(order, order.total)
    elif kind == "position" and len(main) > 1 and order.status == Order.STATUS_PAID:
        price = main[0].price + sum(extra.price for extra in main[0].addons.all())
        post(path + "change/", {"cancel_positions": [{"position": main[0].pk}]})
        refund(order, price)
    elif kind == "price" and main and main[0].price > 5:
        body = {"price": str(main[0].price - 5)}
        post(path + "change/", {"patch_positions": [{"position": main[0].pk, "body": body}]})
    elif kind == "unpaid" and order.status == Order.STATUS_PAID:
        post(path + "mark_pending/", {})
    elif kind == "paid" and order.status == Order.STATUS_PENDING and not order.require_approval:
        post(path + "mark_paid/", {"send_email": False, "force": True})
    elif kind == "expired" and order.status == Order.STATUS_PENDING:
        post(path + "mark_expired/", {})
    else:
        return False
    return True


def main(seed, changes):
    rng = random.Random(seed)
    organizer = Organizer.objects.get(slug="salle-exemple")
    done = 0
    while done < changes:
        codes = list(
            Order.objects.filter(event__organizer=organizer, testmode=False, status__in=["p", "n"])
            .annotate(tickets=Count("all_positions")).filter(tickets__gt=0).order_by("code").values_list("code", flat=True)
        )
        order = Order.objects.get(code=rng.choice(codes), event__organizer=organizer)
        try:
            done += change(rng, caller(organizer, order.event), order)
        except RuntimeError:
            # pretix itself does not allow it, of an order that was split or is free: another is tried.
            continue
    print(done)


if __name__ == "__main__":
    with scopes_disabled():
        main(int(sys.argv[1]), int(sys.argv[2]))
