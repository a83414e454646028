"""Django's admin and form classes with the row they are for, which Django itself does not take at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin

if TYPE_CHECKING:
    RowAdmin = admin.ModelAdmin
    RowForm = forms.ModelForm
else:

    class RowAdmin(admin.ModelAdmin):
        """``RowAdmin[Row]`` is the admin of rows of that model."""

        def __class_getitem__(cls, row: Any) -> Any:
            return cls

    class RowForm(forms.ModelForm):
        """``RowForm[Row]`` is a form of rows of that model."""

        def __class_getitem__(cls, row: Any) -> Any:
            return cls
