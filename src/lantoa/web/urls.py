"""Addresses of the workbench, in Vietnamese words."""

from django.urls import include, path
from django.views.generic import RedirectView

from lantoa.web.alive import alive
from lantoa.web.duties.keep import feed
from lantoa.web.people.sessions import Sessions

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="today")),
    path("hom-nay/", include("lantoa.web.today.urls")),
    path("van-ban-den/", include("lantoa.web.register.urls")),
    path("van-ban-di/", include("lantoa.web.dispatch.urls")),
    path("nhiem-vu/", include("lantoa.web.duties.urls")),
    path("lich/<str:token>.ics", feed, name="feed"),
    path("do-thi/", include("lantoa.web.graph.urls")),
    path("to-chuc/", include("lantoa.web.organisation.urls")),
    path("nguoi-dung/", include("lantoa.web.people.urls")),
    path("nhat-ky/", include("lantoa.web.trail.urls")),
    path("tai-khoan/sessions/", Sessions.as_view(), name="usersessions_list"),
    path("suc-khoe", alive, name="alive"),
    path("doc/", include("lantoa.web.review.urls")),
    path("ngon-ngu/", include("django.conf.urls.i18n")),
]
