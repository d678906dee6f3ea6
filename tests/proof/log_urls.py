"""The site with the addresses of the log."""

from akimat.web import log_pages, urls

urlpatterns = [*log_pages.urlpatterns, *urls.urlpatterns]
