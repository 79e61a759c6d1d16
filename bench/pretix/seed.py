"""Made-up organisers, events, products, seats and orders in a real pretix, through its own REST API and services.

    python seed.py SEED ORDERS

Prints the token of each organiser as JSON. The same seed makes the same orders (codes and secrets are pretix's own).
"""

import json
import random
import sys
from datetime import datetime, timedelta
from decimal import Decimal
from urllib.parse import urlparse
from zoneinfo import ZoneInfo

from setting import ready

ready()

from django.conf import settings  # noqa: E402
from django.db import transaction  # noqa: E402
from django_scopes import scopes_disabled  # noqa: E402
from pretix.base.models import (  # noqa: E402
    Checkin, Customer, Event, Item, Order, OrderPayment, OrderRefund, Organizer, Question, Seat, Team,
    TeamAPIToken,
)
from pretix.base.services.invoices import generate_invoice  # noqa: E402
from rest_framework.test import APIClient  # noqa: E402

FIRST = ["Zoé", "Noël", "Françoise", "Loïc", "Maëlle", "Chloé", "Étienne", "Anne-Sophie", "Jürgen", "Siobhán"]
LAST = ["Lévesque", "Côté", "D’Amour", "St-Onge", "Bélanger", "Nguyễn", "O'Brien", "Gagné-Roy", "Müller", "Trottier"]
PLACES = [
    ("H2X 1Y4", "Montréal", "CA", "QC"), ("G1R 4P5", "Québec", "CA", "QC"), ("J1H 5N4", "Sherbrooke", "CA", "QC"),
    ("g5l 7c3", "Rimouski", "CA", "QC"), ("69001", "Lyon", "FR", ""), ("10115", "Berlin", "DE", ""), ("", "", "", ""),
]


def words(fr, en, de=None):
    from i18nfield.strings import LazyI18nString

    return LazyI18nString({"fr": fr, "en": en, "de": de or en})


HOST = urlparse(settings.SITE_URL).netloc

PLUGINS = ",".join(
    f"pretix.plugins.{name}" for name in ("banktransfer", "manualpayment", "checkinlists", "reports", "statistics")
)


class House:
    """One organiser, with a team that may do everything and its token."""

    def __init__(self, slug, name, zone):
        self.zone = ZoneInfo(zone)
        self.zone_name = zone
        self.organizer = Organizer.objects.create(name=name, slug=slug, plugins=PLUGINS)
        self.organizer.settings.set("locales", ["fr", "en", "de"])
        self.organizer.meta_properties.create(name="Discipline", default="")
        self.organizer.settings.set("customer_accounts", True)
        team = Team.objects.create(
            organizer=self.organizer, name="Banc d’essai", all_events=True,
            all_event_permissions=True, all_organizer_permissions=True,
        )
        self.token = team.tokens.create(name="banc").token
        self.client = signed_in(self.token)

    def at(self, *parts):
        return datetime(*parts, tzinfo=self.zone)

    def event(self, slug, name, start, currency, series=False):
        event = Event.objects.create(
            organizer=self.organizer, name=name, slug=slug, currency=currency, date_from=start,
            location=words("Grande Salle, 12 rue de l’Évêché", "Grande Salle, 12 rue de l’Évêché"),
            has_subevents=series, live=True, is_public=True,
            plugins=PLUGINS,
        )
        for key, value in {
            "timezone": self.zone_name, "locale": "fr", "locales": ["fr", "en", "de"], "name_scheme": "given_family",
            "payment_manual__enabled": True, "payment_banktransfer__enabled": True, "invoice_generate": "user",
            "invoice_language": "fr", "invoice_address_from": "12 rue de l’Évêché",
        }.items():
            event.settings.set(key, value)
        event.checkin_lists.create(name="Entrée", all_products=True)
        return event

    def post(self, event, path, data):
        return posted(self.client, self.organizer, event, path, data)


def posted(client, organizer, event, path, data):
    address = f"/api/v1/organizers/{organizer.slug}/events/{event.slug}/{path}"
    answer = client.post(address, data, format="json", HTTP_HOST=HOST)
    if answer.status_code >= 400:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.content[:400]}")
    return answer.json()


def caller(organizer, event):
    """The API of one event of an organiser that was seeded before."""
    client = signed_in(TeamAPIToken.objects.get(team__organizer=organizer).token)
    return lambda path, data: posted(client, organizer, event, path, data)


def signed_in(token):
    client = APIClient(raise_request_exception=True)
    client.credentials(HTTP_AUTHORIZATION=f"Token {token}")
    return client


class Shop:
    """What one event sells: tickets with an amount for each variation, and things that are no seat."""

    def __init__(self, house, event, rate, tax_name, subevents=()):
        self.house, self.event, self.subevents = house, event, list(subevents)
        tax = event.tax_rules.create(name=tax_name, rate=Decimal(rate), price_includes_tax=True)
        none = event.tax_rules.create(name=words("Exempté", "Exempt"), rate=Decimal("0"), price_includes_tax=True)
        category = event.categories.create(name=words("Billets", "Tickets"))
        self.tax = tax

        def item(name, price, rule=tax, **more):
            made = Item.objects.create(
                event=event, name=name, default_price=Decimal(price), tax_rule=rule, category=category,
                all_sales_channels=True, **{"admission": True, "personalized": True, **more},
            )
            return made

        self.regular = item(words("Régulier", "Regular", "Normalpreis"), "48.00")
        self.zones = [
            self.regular.variations.create(value=words("Parterre", "Stalls", "Parkett"), default_price=Decimal("48.00")),
            self.regular.variations.create(value=words("Balcon", "Balcony", "Balkon"), default_price=Decimal("36.50")),
        ]
        self.youth = item(words("30 ans et moins", "30 and under", "Bis 30"), "27.99")
        self.free = item(words("Billet de faveur", "Complimentary", "Freikarte"), "0.00", free_price=False)
        self.exempt = item(words("Scolaire", "School", "Schule"), "15.00", none)
        other = {"admission": False, "personalized": False}
        self.gift = item(words("Carte-cadeau", "Gift card", "Geschenkgutschein"), "50.00", none, issue_giftcard=True, **other)
        self.parking = item(words("Stationnement", "Parking", "Parkplatz"), "10.00", **other)
        self.programme = item(words("Programme souvenir", "Merchandise", "Merchandise"), "5.00", **other)
        extras = event.categories.create(name=words("Suppléments", "Extras"), is_addon=True)
        for extra in (self.parking, self.programme):
            extra.category = extras
            extra.save()
        for ticket in (self.regular, self.youth):
            ticket.addons.create(addon_category=extras, max_count=4, multi_allowed=True)
        for subevent in self.subevents or [None]:
            quota = event.quotas.create(name="Salle", size=None if subevent is None else 2000, subevent=subevent)
            quota.items.set(event.items.all())
            quota.variations.set(self.zones)
        self.seats = iter([])
        if event.slug == "vents":
            made = [
                Seat(event=event, product=self.regular, seat_number=str(n), row_name=row, zone_name="Parterre",
                     seat_guid=f"{row}-{n}") for row in "ABCDEFGHJK" for n in range(1, 41)
            ]
            Seat.objects.bulk_create(made)
            event.seat_category_mappings.create(layout_category="Parterre", product=self.regular)
            self.seats = iter([seat.seat_guid for seat in made])
        self.sector = event.questions.create(
            question=words("Comment avez-vous entendu parler de nous ?", "How did you hear about us?"),
            type=Question.TYPE_CHOICE_MULTIPLE,
        )
        self.heard = [
            self.sector.options.create(answer=words("Affiche, panneau", "Poster; billboard")),
            self.sector.options.create(answer=words("Bouche à oreille", "Word of mouth")),
        ]
        self.diet = event.questions.create(
            question=words("Régime alimentaire", "Diet"), type=Question.TYPE_CHOICE,
        )
        self.diets = [self.diet.options.create(answer=words(a, b)) for a, b in (("Végane", "Vegan"), ("Aucun", "None"))]
        self.birth = event.questions.create(question=words("Année de naissance", "Year of birth"), type=Question.TYPE_NUMBER)
        for question in (self.sector, self.diet, self.birth):
            question.items.set([self.regular, self.youth])
        self.voucher = event.vouchers.create(
            code=f"AMIS{event.slug.upper()}", max_usages=10_000, price_mode="percent", value=Decimal("20.00"),
            item=self.youth, tag="amis",
        )


def position(rng, shop, number):
    """One ticket, as the API wants it."""
    item, variation, price = rng.choices(
        [(shop.regular, shop.zones[0], "48.00"), (shop.regular, shop.zones[1], "36.50"), (shop.youth, None, "27.99"),
         (shop.free, None, "0.00"), (shop.exempt, None, "15.00")],
        [5, 4, 4, 1, 1],
    )[0]
    made = {
        "positionid": number, "item": item.pk, "variation": variation.pk if variation else None, "price": price,
        "attendee_name_parts": {"_scheme": "given_family", "given_name": rng.choice(FIRST), "family_name": rng.choice(LAST)},
        "attendee_email": f"spectateur{rng.randrange(400)}@exemple.org" if rng.random() < 0.4 else None,
        "answers": [],
    }
    if item == shop.youth and rng.random() < 0.3:
        made |= {"voucher": shop.voucher.code, "price": "22.39"}
    if item == shop.regular:
        seat = next(shop.seats, None)
        if seat:
            made["seat"] = seat
    if item in (shop.regular, shop.youth):
        heard = [option for option in shop.heard if rng.random() < 0.5]
        if heard:
            made["answers"].append(
                {"question": shop.sector.pk, "answer": ", ".join(str(o.answer) for o in heard), "options": [o.pk for o in heard]}
            )
        diet = rng.choice(shop.diets)
        made["answers"].append({"question": shop.diet.pk, "answer": str(diet.answer), "options": [diet.pk]})
        made["answers"].append({"question": shop.birth.pk, "answer": str(rng.randrange(1940, 2008)), "options": []})
    return made


def order(rng, shop):
    """An order of one to six tickets of one date or two, with add-ons, fees and an address, paid or not."""
    positions = []
    for _ in range(rng.choices([1, 2, 3, 4, 6], [3, 6, 2, 2, 1])[0]):
        ticket = position(rng, shop, len(positions) + 1)
        if shop.subevents:
            ticket["subevent"] = rng.choice(shop.subevents).pk
        positions.append(ticket)
        if rng.random() < 0.15 and ticket["item"] in (shop.regular.pk, shop.youth.pk):
            extra = rng.choice([(shop.parking, "10.00"), (shop.programme, "5.00")])
            positions.append({
                "positionid": len(positions) + 1, "item": extra[0].pk, "variation": None, "price": extra[1],
                "addon_to": ticket["positionid"], "subevent": ticket.get("subevent"), "answers": [],
            })
    if rng.random() < 0.05:
        positions.append({
            "positionid": len(positions) + 1, "item": shop.gift.pk, "variation": None, "price": "50.00", "answers": [],
            "subevent": rng.choice(shop.subevents).pk if shop.subevents else None,
        })
    first, last = rng.choice(FIRST), rng.choice(LAST)
    zip_code, city, country, state = rng.choice(PLACES)
    fees = []
    if rng.random() < 0.5:
        fees.append({"fee_type": "service", "value": "2.50", "description": "", "internal_type": "", "tax_rule": shop.tax.pk})
    if rng.random() < 0.1:
        fees.append({"fee_type": "shipping", "value": "4.00", "description": "Poste", "internal_type": "", "tax_rule": shop.tax.pk})
    is_test = rng.random() < 0.04
    data = {
        "email": f"client{rng.randrange(300)}@exemple.org", "phone": "+15145550123" if rng.random() < 0.3 else None,
        "locale": rng.choice(["fr", "fr", "fr", "en"]), "sales_channel": "web",
        "status": rng.choices(["p", "n"], [8, 2])[0], "payment_provider": rng.choice(["banktransfer", "manual"]),
        "positions": positions, "fees": fees, "testmode": is_test, "force": True,
        "comment": rng.choice(["", "", 'Fauteuil roulant; rampe "B"', "Deux lignes\nde commentaire", "=1+1"]),
    }
    if country:
        data["invoice_address"] = {
            "is_business": rng.random() < 0.1, "company": "Brasserie « Le Phare », inc." if rng.random() < 0.1 else "",
            "name_parts": {"_scheme": "given_family", "given_name": first, "family_name": last},
            "street": "12, rue de l’Église", "zipcode": zip_code, "city": city, "country": country, "state": state,
            "internal_reference": "", "vat_id": "",
        }
    return shop.house.post(shop.event, "orders/", data)


def change(rng, shop, code):
    """What becomes of an order afterwards: through the API, as a box office's own tools do it."""
    kind = rng.random()
    made = Order.objects.get(code=code, event=shop.event)
    path = f"orders/{code}/"
    main = [p for p in made.positions.all() if p.addon_to_id is None]
    if made.status == Order.STATUS_PENDING:
        if kind < 0.35:
            shop.house.post(shop.event, path + "mark_expired/", {})
        elif kind < 0.5:
            shop.house.post(shop.event, path + "mark_canceled/", {"send_email": False})
        elif kind < 0.6:
            made.require_approval = True
            made.save()
        elif kind < 0.7:
            made.valid_if_pending = True
            made.save()
        return
    if kind < 0.06:
        shop.house.post(shop.event, path + "mark_canceled/", {"send_email": False})
        refund(made, made.total)
    elif kind < 0.09 and made.total > 10:
        shop.house.post(shop.event, path + "mark_canceled/", {"send_email": False, "cancellation_fee": "5.00"})
        refund(made, made.total - 5)
    elif kind < 0.15 and len(main) > 1:
        price = main[0].price + sum(a.price for a in main[0].addons.all())
        shop.house.post(shop.event, path + "change/", {"cancel_positions": [{"position": main[0].pk}]})
        refund(made, price)
    elif kind < 0.18:
        patch = {"position": main[-1].pk, "body": {"item": shop.youth.pk, "variation": None, "price": "27.99", "seat": None}}
        if main[-1].item_id == shop.regular.pk and main[-1].seat_id is None:
            shop.house.post(shop.event, path + "change/", {"patch_positions": [patch]})
    elif kind < 0.20 and len(main) > 1:
        shop.house.post(shop.event, path + "change/", {"split_positions": [{"position": main[-1].pk}]})
    elif kind < 0.22 and shop.subevents:
        body = {"subevent": rng.choice(shop.subevents).pk}
        shop.house.post(shop.event, path + "change/", {"patch_positions": [{"position": main[0].pk, "body": body}]})
    elif kind < 0.24:
        shop.house.post(shop.event, path + "mark_pending/", {})
    elif kind < 0.26 and made.total > 20:
        # A gesture: money goes back, no seat does, and the order stays paid.
        refund(made, Decimal("5.00"))


def refund(made, amount):
    payment = made.payments.filter(state=OrderPayment.PAYMENT_STATE_CONFIRMED).first()
    if payment and amount > 0:
        made.refunds.create(
            payment=payment, source=OrderRefund.REFUND_SOURCE_ADMIN, state=OrderRefund.REFUND_STATE_DONE,
            amount=min(amount, payment.amount), provider=payment.provider, info="{}",
            execution_date=made.datetime + timedelta(days=3),
        )


def fill(rng, house, shops, orders):
    codes = []
    for _ in range(orders):
        shop = rng.choices(shops, [3, 4, 1][: len(shops)])[0]
        made = order(rng, shop)
        # Orders are spread over the season; pretix itself dates them now.
        at = house.at(2026, 1, 5, 9, 0) + timedelta(minutes=rng.randrange(60 * 24 * 150))
        found = Order.objects.get(code=made["code"], event=shop.event)
        Order.objects.filter(pk=found.pk).update(datetime=at)
        found.transactions.update(datetime=at)
        found.payments.update(created=at, payment_date=at)
        codes.append((shop, made["code"]))
    for shop, code in codes:
        change(rng, shop, code)
    for shop, code in rng.sample(codes, min(len(codes), 60)):
        found = Order.objects.get(code=code, event=shop.event)
        if found.status == Order.STATUS_PAID:
            channel = rng.choice(["web", "till"])
            if channel == "till":
                found.sales_channel = house.till
                found.save()
            for sold in found.positions.filter(item__admission=True):
                Checkin.objects.create(position=sold, list=shop.event.checkin_lists.first(), datetime=sold.order.datetime)
            if rng.random() < 0.5:
                generate_invoice(found)
                # pretix's own form writes an empty object where its API leaves nothing, and its exporter needs one.
                found.invoices.update(invoice_to_transmission_info={})


def main(seed, orders):
    rng = random.Random(seed)
    quebec = House("salle-exemple", "Salle Exemple", "America/Toronto")
    quebec.till = quebec.organizer.sales_channels.create(identifier="api.guichet", label=words("Guichet", "Box office"), type="api")
    single = quebec.event("vents", words("Le Vent d’érable", "Maple Wind"), quebec.at(2026, 6, 20, 19, 30), "CAD")
    series = quebec.event("noces", words("Les Noces boréales", "Northern Wedding"), quebec.at(2026, 6, 1, 20, 0), "CAD", series=True)
    dates = [
        series.subevents.create(
            name=words("Les Noces boréales", "Northern Wedding"), active=True, date_from=quebec.at(2026, month, day, hour, 0),
            location=words("Grande Salle", "Main Hall"),
        )
        for month, day, hour in ((6, 5, 20), (6, 6, 14), (6, 6, 20), (7, 1, 20), (7, 31, 23))
    ]
    small = quebec.event("atelier", words("Atelier d’été", "Summer Workshop"), quebec.at(2026, 7, 4, 10, 0), "CAD")
    taxes = words("TPS et TVQ", "GST and QST")
    shops = [Shop(quebec, single, "14.975", taxes), Shop(quebec, series, "14.975", taxes, dates), Shop(quebec, small, "14.975", taxes)]
    single.meta_values.create(property=quebec.organizer.meta_properties.get(), value="Théâtre")

    france = House("theatre-exemple", "Théâtre Exemple", "Europe/Paris")
    france.till = france.organizer.sales_channels.create(identifier="api.guichet", label=words("Guichet", "Box office"), type="api")
    drama = france.event("phedre", words("Phèdre", "Phaedra"), france.at(2026, 6, 12, 20, 30), "EUR")
    # A settled rate reduced for the stage: 5.5 %.
    vat = [Shop(france, drama, "5.5", words("TVA 5,5 %", "VAT 5.5 %"))]

    fill(rng, quebec, shops, orders)
    fill(rng, france, vat, orders // 4)
    for house in (quebec, france):
        house.organizer.issued_gift_cards.create(secret=f"CADEAU{house.organizer.pk}", currency="CAD")
        Customer.objects.create(organizer=house.organizer, email="abonne@exemple.org", identifier=f"ABO{house.organizer.pk}")
    print(json.dumps({house.organizer.slug: house.token for house in (quebec, france)}))


if __name__ == "__main__":
    with scopes_disabled(), transaction.atomic():
        main(int(sys.argv[1]), int(sys.argv[2]))
