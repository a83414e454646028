"""Every address of the site."""

from django.conf import settings
from django.contrib import admin
from django.urls import path

from timeline import changes, views

# Its pages and its log-in say whose they are.
admin.site.site_header = settings.SITE_NAME
urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("timeline.json", views.timeline_json, name="timeline-json"),
    path("articles/", views.articles, name="articles"),
    path("c/<slug:slug>/", views.timeline, name="collection-timeline"),
    path("c/<slug:slug>/timeline.json", views.timeline_json, name="collection-timeline-json"),
    path("c/<slug:slug>/articles/", views.articles, name="collection-articles"),
    path("c/<slug:slug>/articles/<int:pk>/", views.article, name="collection-article"),
    path("changes/", changes.changes, name="changes"),
    path("changes.json", changes.changes_json, name="changes-json"),
    path("c/<slug:slug>/changes/", changes.changes, name="collection-changes"),
    path("c/<slug:slug>/changes.json", changes.changes_json, name="collection-changes-json"),
    path("articles/<int:pk>/", views.article, name="article"),
    path("events/<slug:public_id>/", views.event, name="event"),
    path("events/<slug:public_id>/drawer/", views.drawer, name="event-drawer"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.healthz, name="healthz"),
    path("admin/", admin.site.urls),
]
