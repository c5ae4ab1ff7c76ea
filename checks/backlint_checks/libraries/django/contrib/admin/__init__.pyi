"""Django 6.1.3. The list page shows `list_display` of each row as text.

When one of these is a foreign key, it joins all that cannot be null, unless `list_select_related` says what to join.
"""

from .decorators import action, display, register
from .options import ModelAdmin, StackedInline, TabularInline
from .sites import AdminSite, site
