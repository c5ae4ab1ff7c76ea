"""Django 6.1.3."""

from typing import Any

from backlint.stub import handlers, blocking, write

from ...http import HttpResponse
from .base import ContextMixin, TemplateResponseMixin, View
from .detail import SingleObjectMixin

class FormMixin(ContextMixin):
    form_class: Any
    def get_form(self, form_class: Any = None) -> Any: ...
    def get_form_kwargs(self) -> dict[str, Any]: ...
    def get_success_url(self) -> str: ...
    def form_valid(self, form: Any) -> HttpResponse: ...
    def form_invalid(self, form: Any) -> HttpResponse: ...

class ModelFormMixin[T](FormMixin, SingleObjectMixin[T]):
    # It saves the form.
    @write
    @blocking
    def form_valid(self, form: Any) -> HttpResponse: ...

@handlers(
    get="GET", post="POST", dispatch="*", get_context_data="GET", get_form="*", get_form_kwargs="*", form_valid="POST", form_invalid="POST"
)
class FormView(TemplateResponseMixin, FormMixin, View): ...

@handlers(
    get="GET", post="POST", dispatch="*", get_context_data="GET", get_form="*", get_form_kwargs="*", form_valid="POST", form_invalid="POST"
)
class CreateView[T](TemplateResponseMixin, ModelFormMixin[T], View): ...

@handlers(
    get="GET",
    post="POST",
    dispatch="*",
    get_queryset="*",
    get_object="*",
    get_context_data="GET",
    get_form="*",
    get_form_kwargs="*",
    form_valid="POST",
    form_invalid="POST",
)
class UpdateView[T](TemplateResponseMixin, ModelFormMixin[T], View): ...

@handlers(
    get="GET", post="POST", dispatch="*", get_queryset="*", get_object="*", get_context_data="GET", form_valid="POST", delete="DELETE"
)
class DeleteView[T](TemplateResponseMixin, FormMixin, SingleObjectMixin[T], View): ...
