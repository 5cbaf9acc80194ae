"""What people see, one folder a page: handlers, templates, style. No rules inside."""
