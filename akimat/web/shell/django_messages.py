"""Messages of Django itself that our pages can show and that Django has no Kazakh for.

Named here so that they enter our catalogues, which come before Django's own. Nothing imports this file.
"""

from django.utils.translation import gettext_noop, ngettext_lazy

gettext_noop("Please enter a correct %(username)s and password. Note that both fields may be case-sensitive.")
gettext_noop("This account is inactive.")
gettext_noop("username")
gettext_noop("Password")
gettext_noop("Old password")
gettext_noop("New password")
gettext_noop("New password confirmation")
gettext_noop("Enter the same password as before, for verification.")
gettext_noop("Your old password was entered incorrectly. Please enter it again.")
gettext_noop("The two password fields didn’t match.")
gettext_noop("The password is too similar to the %(verbose_name)s.")
gettext_noop("Your password can’t be too similar to your other personal information.")
gettext_noop("This password is too common.")
gettext_noop("Your password can’t be a commonly used password.")
ngettext_lazy(
    "This password is too short. It must contain at least %d character.",
    "This password is too short. It must contain at least %d characters.",
)
ngettext_lazy(
    "Your password must contain at least %(min_length)d character.",
    "Your password must contain at least %(min_length)d characters.",
)
gettext_noop("This field is required.")
gettext_noop("Enter a valid date.")
gettext_noop("Enter a whole number.")
gettext_noop("Enter a valid UUID.")
gettext_noop("Enter a complete value.")
gettext_noop("Null characters are not allowed.")
gettext_noop("Select a valid choice. %(value)s is not one of the available choices.")
gettext_noop("Select a valid choice. That choice is not one of the available choices.")
gettext_noop("Ensure this value is greater than or equal to %(limit_value)s.")
gettext_noop("Ensure this value is less than or equal to %(limit_value)s.")
ngettext_lazy(
    "Ensure this value has at least %(limit_value)d character (it has %(show_value)d).",
    "Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).",
)
ngettext_lazy(
    "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
    "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
)
