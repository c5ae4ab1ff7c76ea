"""stripe 16.1.0 (the same in 11.6).

Eighty seconds and two more attempts with an idempotency key. `StripeClient(http_client=…)` and `stripe.default_http_client` bring their own.
"""

from typing import Any, Self

from backlint.stub import Configures, Deadline, Retries, Secret, blocking, network

api_key: str | None
max_network_retries: int
default_http_client: Any

class HTTPClient: ...

# A timeout of None or 0 means for ever.
class RequestsClient(HTTPClient):
    def __init__(
        self, timeout: Deadline["connect", "read"] = 80, session: Any = None, verify_ssl_certs: bool = True, **kwargs: Any
    ) -> None: ...

class HTTPXClient(HTTPClient):
    def __init__(self, timeout: Deadline = 80, allow_sync_methods: bool = False, **kwargs: Any) -> None: ...

class StripeError(Exception): ...
class APIConnectionError(StripeError): ...
class CardError(StripeError): ...
class InvalidRequestError(StripeError): ...
class RateLimitError(StripeError): ...
class SignatureVerificationError(StripeError): ...

class ListObject:
    data: list[Any]
    has_more: bool
    # Each page after the first is a request.
    def auto_paging_iter(self) -> Any: ...

class Webhook:
    @staticmethod
    def construct_event(payload: Any, sig_header: str, secret: Secret, tolerance: int = 300, api_key: str | None = None) -> Any: ...

class _Service:
    """`client.customers`, `client.v1.customers`: operations and further services."""

    def __getattr__(self, name: str) -> _Service: ...
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def search(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def create_async(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def retrieve_async(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def update_async(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def delete_async(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def list_async(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def search_async(self, *args: Any, **kwargs: Any) -> Any: ...

class StripeClient:
    def __init__(
        self,
        api_key: Secret,
        *,
        max_network_retries: Retries | None = 2,
        http_client: Configures = None,
        _timeout: Deadline["connect", "read"] = 80,
        **kwargs: Any,
    ) -> None: ...
    def construct_event(self, payload: Any, sig_header: str, secret: Secret, tolerance: int = 300) -> Any: ...
    def __getattr__(self, name: str) -> _Service: ...

class APIResource:
    id: str
    @network
    @blocking
    def refresh(self) -> Self: ...

class Account(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def persons(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def persons_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def reject(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def reject_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class AccountLink(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...

class ApplicationFee(APIResource):
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Balance(APIResource):
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class BalanceTransaction(APIResource):
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Charge(APIResource):
    @network
    @blocking
    @classmethod
    def capture(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def capture_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def search_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class Coupon(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class CreditNote(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Customer(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def create_balance_transaction(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def create_balance_transaction_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def delete_discount(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_discount_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list_payment_methods(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_payment_methods_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve_payment_method(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def retrieve_payment_method_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def search_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class CustomerSession(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...

class Dispute(APIResource):
    @network
    @blocking
    @classmethod
    def close(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def close_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Event(APIResource):
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class File(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Invoice(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def create_preview(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def create_preview_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def finalize_invoice(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def finalize_invoice_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def mark_uncollectible(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def mark_uncollectible_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def pay(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def pay_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def search_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def send_invoice(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def send_invoice_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def void_invoice(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def void_invoice_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class InvoiceItem(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Mandate(APIResource):
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class PaymentIntent(APIResource):
    @network
    @blocking
    @classmethod
    def apply_customer_balance(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def apply_customer_balance_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def capture(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def capture_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def confirm(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def confirm_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def increment_authorization(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def increment_authorization_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def search_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def verify_microdeposits(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def verify_microdeposits_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class PaymentLink(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class PaymentMethod(APIResource):
    @network
    @blocking
    @classmethod
    def attach(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def attach_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def detach(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def detach_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Payout(APIResource):
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Plan(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Price(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def search_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class Product(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def search_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class PromotionCode(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Quote(APIResource):
    @network
    @blocking
    @classmethod
    def accept(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def accept_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Refund(APIResource):
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class SetupIntent(APIResource):
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def confirm(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def confirm_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def verify_microdeposits(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def verify_microdeposits_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class Source(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def detach(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Subscription(APIResource):
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def delete_discount(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_discount_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def migrate(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def migrate_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def resume(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def resume_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def search_async(cls, *args: Any, **kwargs: Any) -> Any: ...

class SubscriptionItem(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class SubscriptionSchedule(APIResource):
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def release(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def release_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class TaxRate(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Token(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Topup(APIResource):
    @network
    @blocking
    @classmethod
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def cancel_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class Transfer(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def create_reversal(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def create_reversal_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...

class WebhookEndpoint(APIResource):
    @network
    @blocking
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def create_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def delete_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @classmethod
    async def list_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @classmethod
    def modify(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def modify_async(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def retrieve(cls, *args: Any, **kwargs: Any) -> Self: ...
    @network
    @classmethod
    async def retrieve_async(cls, *args: Any, **kwargs: Any) -> Self: ...
