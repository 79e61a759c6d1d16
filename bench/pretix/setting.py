"""Readies pretix in this process: its own settings, a database in the folder of PRETIX_CONFIG_FILE, no mail."""

import os
import logging
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pretix.settings")


def ready():
    import django

    django.setup()
    from django.conf import settings

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.EMAIL_CUSTOM_SMTP_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
