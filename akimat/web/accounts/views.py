"""Sign in, sign out, change the password; in a demonstration, become somebody."""

import structlog
from django.contrib.auth import login, views
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.messages import success
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from akimat.register.request import Request
from akimat.web.accounts import patience, personas
from akimat.web.accounts.signing_in import BACKEND

log = structlog.get_logger("akimat.accounts")


class PatientForm(AuthenticationForm):
    """Says why even the right password does not help."""

    def get_invalid_login_error(self) -> ValidationError:
        if patience.exhausted(self.request, self.cleaned_data.get("username", "")):
            return ValidationError(too_often(), code="too_often")
        return super().get_invalid_login_error()


def too_often() -> str:
    return _("Too many wrong passwords for this name from here. Try again in %(minutes)s minutes.") % {
        "minutes": patience.MINUTES
    }


class SignIn(views.LoginView):
    template_name = "accounts/sign_in.html"
    authentication_form = PatientForm
    redirect_authenticated_user = True


class ChangePassword(views.PasswordChangeView):
    template_name = "accounts/change_password.html"
    form_class = PasswordChangeForm
    success_url = reverse_lazy("start")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        response = super().form_valid(form)
        log.info("password changed", account=form.user.pk)
        success(self.request, _("The password is changed."))
        return response


@require_safe
def demonstration(request: Request) -> HttpResponse:
    """Everybody whom a visitor may be here, with the offices that make the difference between them."""
    personas.only_in_a_demonstration()
    people = personas.described(request.on, get_language() or "kk")
    return render(request, "accounts/demonstration.html", {"people": people})


@require_POST
def become(request: Request, username: str) -> HttpResponse:
    """Sign in as a persona. The click is a POST, so no link elsewhere can do it to somebody."""
    personas.only_in_a_demonstration()
    user = get_object_or_404(personas.personas(), username=username)
    login(request, user, backend=BACKEND)
    return redirect("start")
