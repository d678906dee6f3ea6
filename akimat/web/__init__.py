"""The top floor: settings, accounts, shell pages, commands and the embedded database; it mounts the rooms."""
